package org.dacheng.okr.retrospective;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.paging.Cursor;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.objective.OwnerNames;
import org.dacheng.okr.visibility.ObjectiveWriteAccess;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.RoleKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and writes retrospectives of cycles that are scoring or over. People who see all goals of an owner that are not
 * drafts may read the owner's retrospective; people who may write the goals may write it too.
 */
@Service
public class Retrospectives {

    private static final String LIST = "retrospectives";
    private static final int MAX_LIMIT = 200;

    private final RetrospectiveRows rows;
    private final RepresentedOwners ownOwners;
    private final OwnerNames names;
    private final Cycles cycles;
    private final VisibilityFilter visibility;
    private final ObjectiveWriteAccess writers;
    private final People people;
    private final Clock clock;

    Retrospectives(
            RetrospectiveRows rows,
            RepresentedOwners ownOwners,
            OwnerNames names,
            Cycles cycles,
            VisibilityFilter visibility,
            ObjectiveWriteAccess writers,
            People people,
            Clock clock) {
        this.rows = rows;
        this.ownOwners = ownOwners;
        this.names = names;
        this.cycles = cycles;
        this.visibility = visibility;
        this.writers = writers;
        this.people = people;
        this.clock = clock;
    }

    /** Whether retrospectives of the cycle may be written. */
    public static boolean areOpenIn(CycleView cycle) {
        return cycle.state() == CycleState.SCORING || cycle.state() == CycleState.CLOSED;
    }

    /**
     * A retrospective, with empty parts before anything was written.
     *
     * @throws NotFound no such cycle or owner, or the actor may not see all of the owner's goals
     */
    @Transactional(readOnly = true)
    public RetrospectiveView get(Actor actor, String cycleId, Owner owner) {
        CycleView cycle = cycles.get(actor, cycleId);
        LocalText name =
                Optional.ofNullable(names.of(List.of(owner)).get(owner)).orElseThrow(Retrospectives::notFound);
        boolean writer = mayWrite(actor, owner);
        if (!writer && !mayRead(actor, cycleId, owner)) {
            throw notFound();
        }
        Optional<RetrospectiveRows.RetrospectiveRow> row = rows.find(cycleId, owner);
        return row.map(found -> view(cycle, found, name, writer))
                .orElseGet(() -> new RetrospectiveView(
                        cycle, owner, name, RetrospectiveParts.NONE, null, null, writer && areOpenIn(cycle)));
    }

    /** Written retrospectives: company, departments, teams, then people, each newest first. */
    @Transactional(readOnly = true)
    public CursorPage<RetrospectiveView> list(Actor actor, String cycleId, int limit, @Nullable String cursor) {
        CycleView cycle = cycles.get(actor, cycleId);
        int size = Math.max(1, Math.min(MAX_LIMIT, limit));
        int offset = Cursor.offset(LIST, cursor);
        List<String> own = ownOwners.of(actor).stream().map(Owner::key).toList();
        RetrospectiveRows.RetrospectiveReader reader =
                new RetrospectiveRows.RetrospectiveReader(actor.personId(), visibility.of(actor), readsAll(actor), own);
        List<RetrospectiveRows.RetrospectiveRow> found = rows.list(reader, cycleId, size + 1, offset);
        List<RetrospectiveRows.RetrospectiveRow> shown = found.subList(0, Math.min(size, found.size()));
        Map<Owner, LocalText> named = names.of(
                shown.stream().map(RetrospectiveRows.RetrospectiveRow::owner).toList());
        return new CursorPage<>(
                shown.stream()
                        .map(row -> view(
                                cycle,
                                row,
                                named.getOrDefault(
                                        row.owner(), LocalText.same(row.owner().id())),
                                own.contains(row.owner().key()) || Cycles.mayManage(actor)))
                        .toList(),
                found.size() > size ? Cursor.ofOffset(LIST, offset + size) : null);
    }

    /** Retrospectives of the owners for whom the actor writes: the actor, teams they lead, departments they head. */
    @Transactional(readOnly = true)
    public List<RetrospectiveView> ofRepresentedOwners(Actor actor, String cycleId) {
        CycleView cycle = cycles.get(actor, cycleId);
        Collection<Owner> own = ownOwners.of(actor);
        Map<Owner, LocalText> named = names.of(own);
        List<RetrospectiveView> views = new ArrayList<>();
        for (Owner owner : own) {
            LocalText name = named.getOrDefault(owner, LocalText.same(owner.id()));
            views.add(rows.find(cycleId, owner)
                    .map(row -> view(cycle, row, name, true))
                    .orElseGet(() -> new RetrospectiveView(
                            cycle, owner, name, RetrospectiveParts.NONE, null, null, areOpenIn(cycle))));
        }
        return views;
    }

    /**
     * Writes a retrospective.
     *
     * @param parts null parts stay unchanged
     * @throws NotYetScoring before the cycle is scoring
     * @throws NotAllowed when the actor may not write the goals of the owner
     * @throws org.dacheng.base.failure.InvalidInput a part of more than 10,000 characters: {@code /wentWell} and so
     *     on
     */
    @Transactional
    public RetrospectiveView write(Actor actor, String cycleId, Owner owner, RetrospectiveParts parts) {
        return write(actor, cycleId, owner, parts, RetrospectiveParts.UNREAD);
    }

    /**
     * As {@link #write(Actor, String, Owner, RetrospectiveParts)}, with detection of concurrent changes.
     *
     * @param read the values that the page had read; null to overwrite without a check
     * @throws org.dacheng.forms.draft.ChangedElsewhere when another page wrote in the meantime
     */
    @Transactional
    public RetrospectiveView write(
            Actor actor, String cycleId, Owner owner, RetrospectiveParts parts, RetrospectiveParts read) {
        RetrospectiveView before = get(actor, cycleId, owner);
        if (!mayWrite(actor, owner)) {
            throw new NotAllowed(Message.of("okr.retrospective.writers-only"));
        }
        for (CycleView cycle : cycles.lockViews(Set.of(cycleId)).values()) {
            if (!areOpenIn(cycle)) {
                throw new NotYetScoring(cycle);
            }
        }
        parts.check();
        parts.requireUnchanged(read, before.parts());
        RetrospectiveParts now = parts.withDefaults(before.parts());
        if (!now.equals(before.parts())) {
            save(actor, cycleId, owner, now);
        }
        return get(actor, cycleId, owner);
    }

    private void save(Actor actor, String cycleId, Owner owner, RetrospectiveParts now) {
        try {
            rows.write(cycleId, owner, now, actor.personId(), clock.instant());
        } catch (DuplicateKeyException atOnce) {
            // Another writer inserted it between the two statements, so it can be updated now.
            rows.write(cycleId, owner, now, actor.personId(), clock.instant());
        }
    }

    private boolean mayWrite(Actor actor, Owner owner) {
        return writers.mayWrite(
                actor, EnumKeys.of(owner.kind()), owner.id(), owner.kind() == OwnerKind.PERSON ? owner.id() : "");
    }

    private static boolean readsAll(Actor actor) {
        return actor.has(RoleKeys.AUDITOR) || Cycles.mayManage(actor);
    }

    private boolean mayRead(Actor actor, String cycleId, Owner owner) {
        if (readsAll(actor)) {
            return true;
        }
        return rows.hasGoals(cycleId, owner)
                ? rows.areAllGoalsVisible(visibility.of(actor), cycleId, owner)
                : owner.kind() == OwnerKind.PERSON && rows.isAbove(actor.personId(), owner.id());
    }

    private RetrospectiveView view(
            CycleView cycle, RetrospectiveRows.RetrospectiveRow row, LocalText name, boolean writer) {
        return new RetrospectiveView(
                cycle,
                row.owner(),
                name,
                row.parts(),
                people.find(row.writtenBy()).orElse(null),
                row.writtenAt(),
                writer && areOpenIn(cycle));
    }

    private static NotFound notFound() {
        return new NotFound(Message.of("okr.page.owner-not-found"));
    }
}
