package org.dacheng.okr.goals;

import java.util.List;
import org.dacheng.engine.home.HomeColumn;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** The actor's goals on the home page: their progress, and the number of key results due for a check-in. */
@Component
class GoalsHomeColumn implements HomeColumn {

    private final Cycles cycles;
    private final Objectives objectives;

    GoalsHomeColumn(Cycles cycles, Objectives objectives) {
        this.cycles = cycles;
        this.objectives = objectives;
    }

    /** @param stale number of the actor's key results without a check-in for longer than the cycle allows */
    record GoalsColumnContent(List<ObjectiveView> objectives, long stale) {}

    @Override
    public String fragment() {
        return "okr/home :: column";
    }

    @Override
    public GoalsColumnContent content(Actor actor) {
        List<ObjectiveView> mine = cycles.current(actor)
                .map(cycle -> objectives.of(actor, cycle.id(), Owner.person(actor.personId())))
                .orElse(List.of());
        return new GoalsColumnContent(mine, stale(mine));
    }

    private static long stale(List<ObjectiveView> mine) {
        return mine.stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.stale() && keyResult.mayCheckIn())
                .count();
    }
}
