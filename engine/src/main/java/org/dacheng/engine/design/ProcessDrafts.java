package org.dacheng.engine.design;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.engine.packaging.PackageChecks;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.OtherVersionPublished;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.engine.process.ProcessVersionView;
import org.dacheng.engine.process.ProcessVersions;
import org.dacheng.engine.process.PublishedPackage;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.DesignDraft;
import org.dacheng.forms.design.DesignDrafts;
import org.dacheng.forms.design.DesignStep;
import org.dacheng.forms.design.NothingToUndo;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignReplacement;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of processes: what HR designers change before they publish it. All calls need the HR designer's right. */
@Service
public class ProcessDrafts {

    private final DesignDrafts drafts;
    private final ProcessVersions versions;
    private final ProcessPackages packages;
    private final PackageChecks checks;
    private final DraftChecks draftChecks;

    ProcessDrafts(
            DesignDrafts drafts,
            ProcessVersions versions,
            ProcessPackages packages,
            PackageChecks checks,
            DraftChecks draftChecks) {
        this.drafts = drafts;
        this.versions = versions;
        this.packages = packages;
        this.checks = checks;
        this.draftChecks = draftChecks;
    }

    /**
     * The draft of a process; without one, its newest published version as a draft without changes.
     *
     * @throws NotFound if there is neither
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public ProcessDraft get(Actor actor, String key) {
        return drafts.find(actor, key).map(this::draft).orElseGet(() -> unchanged(actor, key));
    }

    private ProcessDraft unchanged(Actor actor, String key) {
        ProcessVersionView newest = newest(actor, key).orElseThrow(() -> notFound(key));
        DesignDocument content = DesignDocument.of(files(versions.content(actor, newest.id())));
        return new ProcessDraft(
                key, newest.id(), newest.version(), 0, content, null, null, draftChecks.once(key, content));
    }

    private ProcessDraft draft(DesignDraft draft) {
        int version = draft.baseId() == null ? 0 : versions.number(draft.baseId());
        return new ProcessDraft(
                draft.key(),
                draft.id(),
                version,
                draft.revision(),
                draft.content(),
                draft.changedBy(),
                draft.changedAt(),
                draftChecks.once(draft.key(), draft.content()));
    }

    /**
     * Begins the draft of a new process.
     *
     * @param content need not be complete or valid yet
     * @throws ProcessKeyTaken if there is a process or a draft with this key
     * @throws InvalidInput if the key cannot be one, or the content is too large
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional
    public ProcessDraft create(Actor actor, String key, ProcessPackage content) {
        boolean published = newest(actor, key).isPresent();
        PackageChecks.requireKey(key);
        if (published) {
            throw new ProcessKeyTaken(key);
        }
        return drafts.create(actor, key, null, files(content))
                .map(this::draft)
                .orElseThrow(() -> new ProcessKeyTaken(key));
    }

    /**
     * Carries out commands as one step, see {@link DesignDrafts#edit}.
     *
     * @param basis {@link ProcessDraft#basis} of the designer's page
     * @param revision {@link ProcessDraft#revision} of the designer's page
     * @throws DesignConflict if another designer has changed or removed the same since that revision, or has published
     *     or discarded what the page shows
     * @throws InvalidInput if a command cannot be carried out, with pointers below {@code /commands}
     * @throws NotFound if there is neither a draft nor a published version
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional
    public ProcessDraft edit(Actor actor, String key, String basis, long revision, List<DesignCommand> commands) {
        if (drafts.find(actor, key).isEmpty()) {
            ProcessVersionView newest = newest(actor, key).orElseThrow(() -> notFound(key));
            if (!newest.id().equals(basis)) {
                throw DesignConflict.ended();
            }
            drafts.open(actor, key, newest.id(), files(versions.content(actor, newest.id())));
        }
        return draft(drafts.edit(actor, key, basis, revision, commands));
    }

    /**
     * Replaces all files as one step, by those of an earlier version or of a package that was made elsewhere.
     *
     * @return the draft; unchanged if the files are the same
     * @throws DesignConflict as {@link #edit}
     * @throws InvalidInput if the content is too large
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional
    public ProcessDraft replace(Actor actor, String key, String basis, long revision, ProcessPackage content) {
        ProcessDraft present = get(actor, key);
        List<DesignCommand> commands = DesignReplacement.commands(present.content(), files(content));
        return commands.isEmpty() ? present : edit(actor, key, basis, revision, commands);
    }

    /**
     * Takes back the actor's last step that nobody has overwritten.
     *
     * @return the new step, which undoes that one
     * @throws NothingToUndo if there is none
     */
    @Transactional
    public DesignStep undo(Actor actor, String key) {
        return drafts.undo(actor, key);
    }

    /**
     * Does the step again that the actor undid last.
     *
     * @return the new step, which does that one again
     * @throws NothingToUndo if there is none
     */
    @Transactional
    public DesignStep redo(Actor actor, String key) {
        return drafts.redo(actor, key);
    }

    /** Steps after a revision, oldest first. */
    @Transactional(readOnly = true)
    public List<DesignStep> since(Actor actor, String key, long revision) {
        return drafts.since(actor, key, revision);
    }

    /**
     * What prevents the draft from being published, and what is probably a mistake.
     *
     * @throws NotFound if there is neither a draft nor a published version
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public DraftFindings findings(Actor actor, String key) {
        ProcessDraft draft = get(actor, key);
        return new DraftFindings(problems(actor, draft), warnings(draft));
    }

    /**
     * What prevents this state of a draft from being published; empty if it can be published.
     *
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public List<DraftProblem> problems(Actor actor, ProcessDraft draft) {
        List<DraftProblem> problems = draft.findings().get().problems();
        if (problems.stream().noneMatch(one -> RemovedFields.isMissing(one.text()))) {
            return problems;
        }
        RemovedFields removed =
                RemovedFields.of(base(actor, draft.key()), drafts.since(actor, draft.key(), 0), draft.content());
        return problems.stream().map(removed::named).toList();
    }

    /** What is probably a mistake in this state of a draft; it is published only if each is accepted. */
    public List<DraftWarning> warnings(ProcessDraft draft) {
        return draft.findings().get().warnings();
    }

    /**
     * Content of the published version that the draft started from, with the ids of the draft; empty without a draft
     * and for a process never published.
     *
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public Optional<DesignDocument> base(Actor actor, String key) {
        return drafts.find(actor, key).map(DesignDraft::base);
    }

    /**
     * Publishes the draft as the next version and ends it.
     *
     * @throws DraftChanged if there are further steps, or the draft is another one
     * @throws OtherVersionPublished if another version was published meanwhile
     * @throws InvalidInput with all problems of the draft, or for a note that is too long
     * @throws WarningsNotAccepted if there are others, and no problems
     * @throws NotFound if there is no draft
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional
    public PublishedPackage publish(Actor actor, String key, Publication seen) {
        DesignDraft draft = drafts.lock(actor, key);
        if (!draft.id().equals(seen.basis()) || draft.revision() != seen.revision()) {
            throw new DraftChanged();
        }
        requireSound(key, draft.content(), seen.accepted());
        PublishedPackage published =
                packages.publishAfter(actor, key, seen.replaces(), seen.note(), content(draft.content()));
        drafts.delete(actor, key);
        return published;
    }

    private void requireSound(String key, DesignDocument draft, AcceptedWarnings accepted) {
        checks.check(key, content(draft));
        DraftFindings found = draftChecks.own(draft);
        if (!found.problems().isEmpty()) {
            throw new InvalidInput(found.problems().stream()
                    .map(one -> new Violation(one.pointer(), one.text()))
                    .toList());
        }
        List<DraftWarning> open =
                found.warnings().stream().filter(one -> !accepted.contain(one)).toList();
        if (!open.isEmpty()) {
            throw new WarningsNotAccepted(open);
        }
    }

    /**
     * Gives up all changes since the last published version. Idempotent.
     *
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional
    public void discard(Actor actor, String key) {
        drafts.delete(actor, key);
    }

    private Optional<ProcessVersionView> newest(Actor actor, String key) {
        return versions.newest(actor, key);
    }

    private static NotFound notFound(String key) {
        return new NotFound(Message.of("engine.process.not-found", key));
    }

    private static ObjectNode files(ProcessPackage content) {
        ObjectNode files = JsonNodeFactory.instance.objectNode();
        files.set("process", content.process());
        files.set("form", content.form());
        files.set("flow", content.flow());
        return files;
    }

    private static ProcessPackage content(DesignDocument document) {
        return new ProcessPackage(document.file("process"), document.file("form"), document.file("flow"));
    }
}
