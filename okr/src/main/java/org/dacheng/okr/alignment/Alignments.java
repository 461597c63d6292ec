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
import org.dacheng.okr.event.AlignmentAsked;
import org.dacheng.okr.event.AlignmentTakenBack;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which objective contributes to which. */
@Service
public class Alignments {

    private final Goals goals;
    private final AlignmentRows rows;
    private final Upwards upwards;
    private final Confirming confirming;
    private final Neighbours neighbours;
    private final AlignmentNews told;
    private final ApplicationEventPublisher events;
    private final AlignmentCheck.Facts facts;

    Alignments(
            Goals goals,
            AlignmentRows rows,
            Upwards upwards,
            Confirming confirming,
            Neighbours neighbours,
            AlignmentNews told,
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

    private record StoredFacts(AlignmentRows rows, Upwards upwards) implements AlignmentCheck.Facts {

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
     * Asks to align; confirmed at once when the asker may write the parent too, or its cycle has no process for it.
     *
     * @param keyResultId key result of the parent, or null for the whole objective
     * @return id of the alignment
     * @throws InvalidInput to itself, a loop, twice, cycles that do not overlap or take no goals: {@code /parentId}; a
     *     key result of another objective: {@code /keyResultId}
     */
    @Transactional
    public String request(Asker asker, String childId, String parentId, @Nullable String keyResultId) {
        Goal seen = goals.get(asker, childId);
        mustWrite(asker, List.of(seen));
        Goal parent = goals.get(asker, parentId);
        String keyResult = keyResultId == null ? "" : keyResultId;
        Map<String, CycleState> held =
                confirming.hold(List.of(seen.cycleId(), parent.cycleId()), List.of(childId, parentId));
        Goal child = seen.in(held);
        mustWrite(asker, List.of(child));
        AlignmentCheck.check(child, parent.in(held), keyResult, facts);
        Alignment asked = rows.ask(child, parent, keyResult, asker.personId());
        if (parent.alignmentProcess() == null || goals.mayWrite(asker, parent)) {
            confirming.confirm(asked, asker.personId(), asker.origin());
            told.aligned(asked, asker.personId());
        } else {
            confirming.asked(asked, asker.personId(), asker.origin());
            events.publishEvent(new AlignmentAsked(
                    asked.id(), parent.cycleId(), childId, parentId, asker.personId(), parent.responsibleId()));
        }
        return asked.id();
    }

    /** By anyone who may write the child or the parent; what was asked for is taken back. */
    @Transactional
    public void remove(Asker asker, String alignmentId) {
        Alignment alignment = rows.find(alignmentId).orElseThrow(Alignments::notFound);
        List<Goal> ends = List.of(alignment.childId(), alignment.parentId()).stream()
                .flatMap(id -> goals.find(asker, id).stream())
                .toList();
        if (ends.isEmpty()) {
            throw notFound();
        }
        mustWrite(asker, ends);
        if (alignment.is(Alignment.REQUESTED) && alignment.requestId() != null) {
            // The request is locked before the alignments, as it is by anyone who decides it; its end takes the row
            // away.
            events.publishEvent(new AlignmentTakenBack(alignment.requestId(), asker.personId()));
        }
        Map<String, CycleState> held = confirming.hold(alignment.cycles(), alignment.ends());
        mustWrite(asker, ends.stream().map(end -> end.in(held)).toList());
        rows.find(alignmentId).ifPresent(left -> confirming.remove(left, asker.personId(), asker.origin()));
    }

    /** Objectives the child may be aligned to whose title or owner matches; best first. */
    @Transactional(readOnly = true)
    public List<ObjectiveView> candidates(Asker asker, String childId, String text, int limit) {
        return neighbours.candidates(asker, goals.get(asker, childId), text, limit);
    }

    /** Confirmed contributors of an objective that the asker may see, in order. */
    @Transactional(readOnly = true)
    public List<ObjectiveView> contributors(Asker asker, String objectiveId) {
        return neighbours.contributors(asker, goals.get(asker, objectiveId));
    }

    /** For the map: ids of those among the objectives that have a confirmed contributor the asker may see. */
    @Transactional(readOnly = true)
    public Collection<String> withContributors(Asker asker, Collection<String> objectiveIds) {
        return objectiveIds.isEmpty() ? Set.of() : neighbours.withContributors(asker, objectiveIds);
    }

    /**
     * The confirmed parents of these objectives and of everything above them, by id; for anyone who looks for loops.
     */
    @Transactional(readOnly = true)
    public Map<String, List<String>> upwards(Collection<String> objectiveIds) {
        return upwards.parents(objectiveIds);
    }

    private void mustWrite(Asker asker, List<Goal> oneOf) {
        if (oneOf.stream().noneMatch(goal -> goal.state().takesGoals() && goals.mayWrite(asker, goal))) {
            throw new NotAllowed(Message.of("okr.alignment.not-allowed"));
        }
    }

    private static NotFound notFound() {
        return new NotFound(Message.of("okr.alignment.not-found"));
    }
}
