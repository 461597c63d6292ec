package org.dacheng.okr.goals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.NotFound;
import org.dacheng.okr.carryover.CarryOvers;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The model of the page of an owner's goals. */
@Component
public class GoalsPage {

    private final Cycles cycles;
    private final Objectives objectives;
    private final GoalsPageHeaders heads;
    private final Clock clock;

    GoalsPage(Cycles cycles, Objectives objectives, GoalsPageHeaders heads, Clock clock) {
        this.cycles = cycles;
        this.objectives = objectives;
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * Fills the model of the page.
     *
     * @param cycleId null or empty for the default cycle
     * @return name of the view
     * @throws NotFound no such cycle or owner, or the actor may not see it
     */
    public String show(PageReply reply, @Nullable String cycleId, Owner owner) {
        Optional<CycleView> cycle = cycleId == null || cycleId.isEmpty()
                ? cycles.current(reply.actor())
                : Optional.of(cycles.get(reply.actor(), cycleId));
        reply.with("tab", tab(reply.actor(), owner));
        reply.with(
                "of", owner.equals(Owner.person(reply.actor().personId())) ? null : heads.name(reply.actor(), owner));
        reply.with("cycle", cycle.orElse(null));
        reply.with("cycles", cycles.all(reply.actor()));
        cycle.ifPresent(found -> fill(reply, found, owner));
        return "okr/goals";
    }

    private static String tab(Actor actor, Owner owner) {
        return switch (owner.kind()) {
            case COMPANY -> "company";
            case TEAM -> "teams";
            case DEPARTMENT -> "";
            case PERSON -> owner.id().equals(actor.personId()) ? "mine" : "";
        };
    }

    private void fill(PageReply reply, CycleView cycle, Owner owner) {
        List<ObjectiveView> all = objectives.of(reply.actor(), cycle.id(), owner);
        GoalsPageHeader head = heads.head(reply.actor(), cycle, owner, all);
        reply.with("objectives", all);
        reply.with("head", head);
        reply.with("mayCarry", mayCarryOver(reply.actor(), cycle, head, all));
        reply.with(
                "elapsed",
                cycle.elapsed(LocalDate.ofInstant(clock.instant(), reply.actor().zone())));
        reply.with("scoringHint", ScoringHint.of(reply.actor(), cycle, head.person(), all));
        reply.with("shared", head.mine() ? objectives.sharedWith(reply.actor(), cycle.id()) : List.of());
    }

    /** Goals are carried over by people who may write them; a whole cycle by people who manage cycles. */
    private static boolean mayCarryOver(Actor actor, CycleView cycle, GoalsPageHeader head, List<ObjectiveView> all) {
        boolean writes = head.mine()
                || Cycles.mayManage(actor)
                || (head.person() != null && head.person().id().equals(actor.personId()));
        return !all.isEmpty() && writes && CarryOvers.mayCarryFrom(cycle);
    }
}
