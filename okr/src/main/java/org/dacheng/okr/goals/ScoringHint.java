package org.dacheng.okr.goals;

import java.time.LocalDate;
import java.util.List;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * Missing scores of the actor on a page of goals while the cycle is scoring.
 *
 * @param manager scores as the direct manager, not as the responsible person
 * @param missing objectives without this score, in their order
 * @param until deadline for scores, or null
 */
record ScoringHint(
        boolean manager,
        List<ObjectiveView> missing,
        @Nullable LocalDate until) {

    /** Null when the actor has nothing to score. */
    static @Nullable ScoringHint of(
            Actor actor, CycleView cycle, @Nullable PersonView person, List<ObjectiveView> objectives) {
        if (!cycle.state().takesScores()) {
            return null;
        }
        boolean manager = person != null && actor.personId().equals(person.managerId());
        List<ObjectiveView> concerned = objectives.stream()
                .filter(one -> one.state() != ObjectiveState.DRAFT)
                .filter(one -> manager ? one.mayScore() : one.responsible().id().equals(actor.personId()))
                .toList();
        List<ObjectiveView> missing = concerned.stream()
                .filter(one -> (manager ? one.managerScore() : one.ownerScore()).score() == null)
                .toList();
        return concerned.isEmpty()
                ? null
                : new ScoringHint(manager, missing, cycle.schedule().scoringUntil());
    }
}
