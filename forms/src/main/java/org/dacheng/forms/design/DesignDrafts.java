package org.dacheng.forms.design;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.id.Ids;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.Message;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignCommands;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignEdit;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.RoleKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores drafts of designs. Commands of one call are one step: all or nothing, and undone together. Steps of several
 * designers are made one after another; a step that would overwrite what its designer has not seen is refused.
 */
@Service
public class DesignDrafts {

    /** A draft above this size is refused, far above the largest form and flow that can be published. */
    private static final int MAX_LENGTH = 3_000_000;

    private static final int MAX_COMMANDS = 1000;

    /** Changes of the same setting within this time are one step, such as a label while it is typed. */
    private static final Duration SAME_STEP = Duration.ofSeconds(2);

    /** So many own steps are tried: a step that others have overwritten is left out. */
    private static final int MAX_UNDO_CANDIDATES = 20;

    private final DesignRows rows;
    private final StepOverlaps overlaps;
    private final Feel feel;
    private final FieldTypes types;
    private final Clock clock;

    DesignDrafts(DesignRows rows, StepOverlaps overlaps, Feel feel, FieldTypes types, Clock clock) {
        this.rows = rows;
        this.overlaps = overlaps;
        this.feel = feel;
        this.types = types;
        this.clock = clock;
    }

    /**
     * The draft of a design.
     *
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public Optional<DesignDraft> find(Actor actor, String key) {
        requireDesigner(actor);
        return rows.find(key);
    }

    /**
     * The draft of a design; begins one if there is none.
     *
     * @param baseId id of the published version that it starts from; null for something new
     * @param files JSON object of files, such as {@code {"process": …, "form": …, "flow": …}}
     * @return the draft, locked until the end of the transaction; the present one if there is one already
     * @throws InvalidInput if the files are too large
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional
    public DesignDraft open(Actor actor, String key, @Nullable String baseId, ObjectNode files) {
        return create(actor, key, baseId, files).orElseGet(() -> lock(actor, key));
    }

    /**
     * Creates the draft of a design that has none.
     *
     * @param baseId id of the published version that it starts from; null for something new
     * @param files JSON object of files, such as {@code {"process": …, "form": …, "flow": …}}
     * @return the draft; empty if there is one already, also if another designer began it at the same moment
     * @throws InvalidInput if the files are too large
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional
    public Optional<DesignDraft> create(Actor actor, String key, @Nullable String baseId, ObjectNode files) {
        requireDesigner(actor);
        DesignDocument content = DesignDocument.of(files);
        requireFitting(content);
        DesignDocument base = baseId == null ? null : content;
        DesignDraft draft = new DesignDraft(Ids.next(), key, baseId, base, 0, content, actor.personId(), now());
        rows.insertIfAbsent(draft);
        return rows.lock(key).filter(stored -> stored.id().equals(draft.id()));
    }

    /**
     * Carries out commands as one step.
     *
     * @param basis what the designer's page was made on: id of the draft, or of the published version while there was
     *     no draft
     * @param revision that the designer's page shows; later steps of others are kept
     * @return the draft with the step
     * @throws DesignConflict if another designer has changed or removed the same since that revision, or the page
     *     shows another draft or version
     * @throws InvalidInput if a command cannot be carried out, with pointers below {@code /commands}
     * @throws NotFound if there is no draft
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional
    public DesignDraft edit(Actor actor, String key, String basis, long revision, List<DesignCommand> commands) {
        DesignDraft draft = lock(actor, key);
        requireContinued(draft, basis, revision);
        if (commands.isEmpty() || commands.size() > MAX_COMMANDS) {
            throw InvalidInput.of("/commands", "forms.design.commands", MAX_COMMANDS);
        }
        List<DesignCommand> exact = commands.stream().map(DesignDrafts::exact).toList();
        overlaps.requireNotOverwritten(actor, draft.content(), rows.since(key, revision), exact);
        DesignStep last = rows.find(key, draft.revision()).orElse(null);
        DesignStep continued = isContinued(actor, last, exact) ? last : null;
        DesignDocument content = draft.content().copy();
        StepSummary earlier = null;
        if (continued != null) {
            earlier = continued.summary();
            requireApplied(content, inverses(continued.edits()));
        }
        DesignDocument before = content.copy();
        List<DesignEdit> edits = DesignCommands.carryOut(content, exact, new FieldKeys(feel, types, draft.base()));
        requireFitting(content);
        DesignDraft after = draft.with(content, actor.personId(), now());
        if (edits.isEmpty()) {
            return continued == null ? draft : takeBack(after, continued);
        }
        if (continued != null) {
            rows.delete(key, continued.number());
        }
        if (!isEditOf(actor, last)) {
            rows.forgetUndone(key, actor.personId());
        }
        StepSummary summary = earlier == null ? StepSummary.of(edits, before) : earlier;
        record(after, new Change(DesignStep.Kind.EDIT, summary, edits));
        return after;
    }

    /** The original text was typed again. Other pages may show what was typed meanwhile, so a step tells them. */
    private DesignDraft takeBack(DesignDraft after, DesignStep typed) {
        record(after, new Change(DesignStep.Kind.UNDO, typed.summary(), inverses(typed.edits())));
        rows.markUndone(after.key(), typed.number(), after.revision());
        rows.forgetUndone(after.key(), after.changedBy());
        return after;
    }

    /**
     * Takes back the person's last step that nobody has overwritten.
     *
     * @return the new step, which undoes that one
     * @throws NothingToUndo if there is none; says who has overwritten the last one
     */
    @Transactional
    public DesignStep undo(Actor actor, String key) {
        DesignDraft draft = lock(actor, key);
        List<DesignStep> done = rows.done(key, actor.personId(), MAX_UNDO_CANDIDATES);
        for (DesignStep step : done) {
            DesignDocument content = draft.content().copy();
            List<DesignEdit> inverses = inverses(step.edits());
            if (inverses.stream().allMatch(content::apply)) {
                DesignStep undo = record(
                        draft.with(content, actor.personId(), now()),
                        new Change(DesignStep.Kind.UNDO, step.summary(), inverses));
                rows.markUndone(key, step.number(), undo.number());
                return undo;
            }
        }
        throw done.isEmpty() ? NothingToUndo.undo() : overlaps.overwritten(actor, done.get(0), rows.since(key, 0));
    }

    /**
     * Does the step again that the person undid last.
     *
     * @return the new step, which does that one again
     * @throws NothingToUndo if there is none, or others have changed the same since
     */
    @Transactional
    public DesignStep redo(Actor actor, String key) {
        DesignDraft draft = lock(actor, key);
        DesignStep step = rows.undone(key, actor.personId()).orElseThrow(NothingToUndo::redo);
        DesignDocument content = draft.content().copy();
        if (!step.edits().stream().allMatch(content::apply)) {
            throw overlaps.overwritten(actor, step, rows.since(key, 0));
        }
        DesignStep redo = record(
                draft.with(content, actor.personId(), now()),
                new Change(DesignStep.Kind.REDO, step.summary(), step.edits()));
        rows.markUndone(key, step.number(), 0);
        return redo;
    }

    /**
     * Steps after a revision, oldest first.
     *
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public List<DesignStep> since(Actor actor, String key, long revision) {
        requireDesigner(actor);
        return rows.since(key, revision);
    }

    /**
     * Deletes a draft with its steps, after it was published or when it is given up. Idempotent.
     *
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional
    public void delete(Actor actor, String key) {
        requireDesigner(actor);
        rows.delete(key);
    }

    /** Numbers and texts as they are read from the database, so that equal values are equal. */
    private static DesignCommand exact(DesignCommand command) {
        return Json.read(Json.write(command), DesignCommand.class);
    }

    /** An edit leaves nothing to be done again, so only another last step of a draft can be followed by that. */
    private static boolean isEditOf(Actor actor, @Nullable DesignStep step) {
        return step != null
                && step.kind() == DesignStep.Kind.EDIT
                && step.personId().equals(actor.personId());
    }

    /** True if this call continues the last step: by the same person, of the same single setting, just now. */
    private boolean isContinued(Actor actor, @Nullable DesignStep last, List<DesignCommand> commands) {
        if (last == null || commands.size() != 1 || !(commands.get(0) instanceof DesignCommand.Set set)) {
            return false;
        }
        boolean recent = isEditOf(actor, last)
                && Duration.between(last.at(), clock.instant()).compareTo(SAME_STEP) <= 0;
        boolean same = last.edits().get(0) instanceof DesignEdit.MemberChange change
                && change.element().equals(set.element())
                && change.member().equals(set.member())
                && last.edits().stream().allMatch(edit -> edit.element().equals(set.element()));
        return recent && same;
    }

    private static List<DesignEdit> inverses(List<DesignEdit> edits) {
        List<DesignEdit> inverses = new ArrayList<>();
        edits.forEach(edit -> inverses.add(0, edit.inverse()));
        return inverses;
    }

    private static void requireApplied(DesignDocument content, List<DesignEdit> edits) {
        if (!edits.stream().allMatch(content::apply)) {
            throw new IllegalStateException("the last step of a draft cannot be taken back");
        }
    }

    private record Change(DesignStep.Kind kind, StepSummary summary, List<DesignEdit> edits) {}

    private DesignStep record(DesignDraft after, Change change) {
        rows.update(after);
        DesignStep step = new DesignStep(
                after.revision(),
                after.changedBy(),
                after.changedAt(),
                change.kind(),
                change.summary(),
                change.edits());
        rows.insert(after.key(), step);
        return step;
    }

    /**
     * The draft, locked until the end of the transaction: nobody changes it meanwhile.
     *
     * @throws NotFound if there is no draft
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional
    public DesignDraft lock(Actor actor, String key) {
        requireDesigner(actor);
        return rows.lock(key).orElseThrow(() -> new NotFound(Message.of("forms.design.no-draft")));
    }

    /** A page made on the published version has seen no step of the draft that began since. */
    private static void requireContinued(DesignDraft draft, String basis, long revision) {
        long seen = basis.equals(draft.id()) ? draft.revision() : 0;
        if (!draft.continues(basis) || revision > seen) {
            throw DesignConflict.ended();
        }
    }

    private static void requireFitting(DesignDocument content) {
        if (content.view().toString().length() > MAX_LENGTH) {
            throw InvalidInput.of("", "forms.design.too-big");
        }
    }

    /** @throws NotAllowed without the HR designer's right */
    public static void requireDesigner(Actor actor) {
        if (!actor.has(RoleKeys.HR_DESIGNER) && !actor.has(RoleKeys.ADMINISTRATOR)) {
            throw new NotAllowed(Message.of("forms.design.designers-only"));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
