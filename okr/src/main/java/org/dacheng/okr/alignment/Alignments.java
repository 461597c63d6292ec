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

    private final AlignableObjectives alignableObjectives;
    private final AlignmentRows rows;
    private final AlignmentGraph graph;
    private final AlignmentTransitions transitions;
    private final AlignmentLookup lookup;
    private final AlignmentNotifier notifier;
    private final ApplicationEventPublisher events;
    private final AlignmentCheck.AlignmentFacts facts;

    Alignments(
            AlignableObjectives alignableObjectives,
            AlignmentRows rows,
            AlignmentGraph graph,
            AlignmentTransitions transitions,
            AlignmentLookup lookup,
            AlignmentNotifier notifier,
            ApplicationEventPublisher events) {
        this.alignableObjectives = alignableObjectives;
        this.rows = rows;
        this.graph = graph;
        this.transitions = transitions;
        this.lookup = lookup;
        this.notifier = notifier;
        this.events = events;
        this.facts = new StoredAlignmentFacts(rows, graph);
    }

    private record StoredAlignmentFacts(AlignmentRows rows, AlignmentGraph graph)
            implements AlignmentCheck.AlignmentFacts {

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
            return graph.wouldLoop(childId, parentId);
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
        AlignableObjective seen = alignableObjectives.get(actor, childId);
        requireWriteAccess(actor, List.of(seen));
        AlignableObjective parent = alignableObjectives.get(actor, parentId);
        String keyResult = keyResultId == null ? "" : keyResultId;
        Map<String, CycleState> states =
                transitions.lock(List.of(seen.cycleId(), parent.cycleId()), List.of(childId, parentId));
        AlignableObjective child = seen.withStates(states);
        requireWriteAccess(actor, List.of(child));
        AlignmentCheck.check(child, parent.withStates(states), keyResult, facts);
        Alignment asked = rows.insert(child, parent, keyResult, actor.personId());
        if (parent.alignmentProcess() == null || alignableObjectives.mayWrite(actor, parent)) {
            transitions.confirm(asked, actor.personId(), actor.origin());
            notifier.notifyAligned(asked, actor.personId());
        } else {
            transitions.request(asked, actor.personId(), actor.origin());
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
                .flatMap(id -> alignableObjectives.find(actor, id).stream())
                .toList();
        if (ends.isEmpty()) {
            throw notFound();
        }
        requireWriteAccess(actor, ends);
        if (alignment.is(Alignment.REQUESTED) && alignment.requestId() != null) {
            // The request is locked before the alignments, as in every decision; the end of the request deletes the
            // row.
            events.publishEvent(new AlignmentRequestWithdrawn(alignment.requestId(), actor.personId()));
        }
        Map<String, CycleState> states = transitions.lock(alignment.cycles(), alignment.ends());
        requireWriteAccess(
                actor, ends.stream().map(end -> end.withStates(states)).toList());
        rows.find(alignmentId).ifPresent(left -> transitions.remove(left, actor.personId(), actor.origin()));
    }

    /** Objectives to which the child may be aligned and whose title or owner matches; best match first. */
    @Transactional(readOnly = true)
    public List<ObjectiveView> candidates(Actor actor, String childId, String text, int limit) {
        return lookup.candidates(actor, alignableObjectives.get(actor, childId), text, limit);
    }

    /** Confirmed contributors of an objective that the actor may see, in order. */
    @Transactional(readOnly = true)
    public List<ObjectiveView> contributors(Actor actor, String objectiveId) {
        return lookup.contributors(actor, alignableObjectives.get(actor, objectiveId));
    }

    /** Ids of those among the objectives that have a confirmed contributor the actor may see; used by the map. */
    @Transactional(readOnly = true)
    public Collection<String> withContributors(Actor actor, Collection<String> objectiveIds) {
        return objectiveIds.isEmpty() ? Set.of() : lookup.withContributors(actor, objectiveIds);
    }

    /** Confirmed parents of these objectives and of everything above them, by id; used to detect loops. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> upwards(Collection<String> objectiveIds) {
        return graph.parents(objectiveIds);
    }

    private void requireWriteAccess(Actor actor, List<AlignableObjective> oneOf) {
        if (oneOf.stream().noneMatch(goal -> goal.state().takesGoals() && alignableObjectives.mayWrite(actor, goal))) {
            throw new NotAllowed(Message.of("okr.alignment.not-allowed"));
        }
    }

    private static NotFound notFound() {
        return new NotFound(Message.of("okr.alignment.not-found"));
    }
}
