package org.dacheng.okr.alignment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.event.AlignmentRequestWithdrawn;
import org.dacheng.okr.event.AlignmentRequested;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Aligns objectives to the objectives they contribute to. */
@Service
public class Alignments {

    private final AlignableObjectives goals;
    private final AlignmentRows rows;
    private final AlignmentGraph upwards;
    private final AlignmentTransitions confirming;
    private final AlignmentLookup neighbours;
    private final AlignmentNotifier told;
    private final ApplicationEventPublisher events;
    private final AlignmentCheck.Facts facts;

    Alignments(
            AlignableObjectives goals,
            AlignmentRows rows,
            AlignmentGraph upwards,
            AlignmentTransitions confirming,
            AlignmentLookup neighbours,
            AlignmentNotifier told,
            ApplicationEventPublisher events) {
        this.goals = goals;
        this.rows = rows;
        this.upwards = upwards;
        this.confirming = confirming;
        this.neighbours = neighbours;
        this.told = told;
        this.events = events;
        this.facts = new StoredFacts(rows, upwards);
    }

    private record StoredFacts(AlignmentRows rows, AlignmentGraph upwards) implements AlignmentCheck.Facts {

        @Override
        public boolean hasKeyResult(String objectiveId, String keyResultId) {
            return rows.hasKeyResult(objectiveId, keyResultId);
        }

        @Override
        public Optional<Alignment> between(String childId, String parentId, String keyResultId) {
            return rows.between(childId, parentId, keyResultId);
        }

        @Override
        public boolean wouldLoop(String childId, String parentId) {
            return upwards.wouldLoop(childId, parentId);
        }
    }

    /**
     * Asks to align; confirmed at once when the actor may write the parent too, or when its cycle has no process for
     * it.
     *
     * @param keyResultId key result of the parent, or null for the whole objective
     * @return id of the alignment
     * @throws InvalidInput alignment to itself, a loop, a duplicate, cycles that do not overlap or take no goals:
     *     {@code /parentId}; a key result of another objective: {@code /keyResultId}
     */
    @Transactional
    public String request(Actor actor, String childId, String parentId, @Nullable String keyResultId) {
        AlignableObjective seen = goals.get(actor, childId);
        mustWrite(actor, List.of(seen));
        AlignableObjective parent = goals.get(actor, parentId);
        String keyResult = keyResultId == null ? "" : keyResultId;
        Map<String, CycleState> held =
                confirming.hold(List.of(seen.cycleId(), parent.cycleId()), List.of(childId, parentId));
        AlignableObjective child = seen.in(held);
        mustWrite(actor, List.of(child));
        AlignmentCheck.check(child, parent.in(held), keyResult, facts);
        Alignment asked = rows.ask(child, parent, keyResult, actor.personId());
        if (parent.alignmentProcess() == null || goals.mayWrite(actor, parent)) {
            confirming.confirm(asked, actor.personId(), actor.origin());
            told.aligned(asked, actor.personId());
        } else {
            confirming.asked(asked, actor.personId(), actor.origin());
            events.publishEvent(new AlignmentRequested(
                    asked.id(), parent.cycleId(), childId, parentId, actor.personId(), parent.responsibleId()));
        }
        return asked.id();
    }

    /** Removes an alignment; allowed for people who may write the child or the parent. An open request is withdrawn. */
    @Transactional
    public void remove(Actor actor, String alignmentId) {
        Alignment alignment = rows.find(alignmentId).orElseThrow(Alignments::notFound);
        List<AlignableObjective> ends = List.of(alignment.childId(), alignment.parentId()).stream()
                .flatMap(id -> goals.find(actor, id).stream())
                .toList();
        if (ends.isEmpty()) {
            throw notFound();
        }
        mustWrite(actor, ends);
        if (alignment.is(Alignment.REQUESTED) && alignment.requestId() != null) {
            // The request is locked before the alignments, as in every decision; the end of the request deletes the
            // row.
            events.publishEvent(new AlignmentRequestWithdrawn(alignment.requestId(), actor.personId()));
        }
        Map<String, CycleState> held = confirming.hold(alignment.cycles(), alignment.ends());
        mustWrite(actor, ends.stream().map(end -> end.in(held)).toList());
        rows.find(alignmentId).ifPresent(left -> confirming.remove(left, actor.personId(), actor.origin()));
    }

    /** Objectives to which the child may be aligned and whose title or owner matches; best match first. */
    @Transactional(readOnly = true)
    public List<ObjectiveView> candidates(Actor actor, String childId, String text, int limit) {
        return neighbours.candidates(actor, goals.get(actor, childId), text, limit);
    }

    /** Confirmed contributors of an objective that the actor may see, in order. */
    @Transactional(readOnly = true)
    public List<ObjectiveView> contributors(Actor actor, String objectiveId) {
        return neighbours.contributors(actor, goals.get(actor, objectiveId));
    }

    /** Ids of those among the objectives that have a confirmed contributor the actor may see; used by the map. */
    @Transactional(readOnly = true)
    public Collection<String> withContributors(Actor actor, Collection<String> objectiveIds) {
        return objectiveIds.isEmpty() ? Set.of() : neighbours.withContributors(actor, objectiveIds);
    }

    /** Confirmed parents of these objectives and of everything above them, by id; used to detect loops. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> upwards(Collection<String> objectiveIds) {
        return upwards.parents(objectiveIds);
    }

    private void mustWrite(Actor actor, List<AlignableObjective> oneOf) {
        if (oneOf.stream().noneMatch(goal -> goal.state().takesGoals() && goals.mayWrite(actor, goal))) {
            throw new NotAllowed(Message.of("okr.alignment.not-allowed"));
        }
    }

    private static NotFound notFound() {
        return new NotFound(Message.of("okr.alignment.not-found"));
    }
}
