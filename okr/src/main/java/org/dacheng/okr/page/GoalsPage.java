package org.dacheng.okr.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dacheng.okr.carry.CarryOvers;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that the page of an owner's goals shows. */
@Component
class GoalsPage {

    private final Cycles cycles;
    private final Objectives objectives;
    private final Heads heads;
    private final Clock clock;

    GoalsPage(Cycles cycles, Objectives objectives, Heads heads, Clock clock) {
        this.cycles = cycles;
        this.objectives = objectives;
        this.heads = heads;
        this.clock = clock;
    }

    /** @param cycleId null or empty for the one where people land */
    String show(Asker asker, @Nullable String cycleId, Owner owner, Model model) {
        Optional<CycleView> cycle =
                cycleId == null || cycleId.isEmpty() ? cycles.current(asker) : Optional.of(cycles.get(asker, cycleId));
        model.addAttribute("tab", tab(asker, owner));
        model.addAttribute("of", owner.equals(Owner.person(asker.personId())) ? null : heads.name(asker, owner));
        model.addAttribute("cycle", cycle.orElse(null));
        model.addAttribute("cycles", cycles.all(asker));
        cycle.ifPresent(found -> fill(asker, found, owner, model));
        return "okr/goals";
    }

    private static String tab(Asker asker, Owner owner) {
        return switch (owner.kind()) {
            case COMPANY -> "company";
            case TEAM -> "teams";
            case DEPARTMENT -> "";
            case PERSON -> owner.id().equals(asker.personId()) ? "mine" : "";
        };
    }

    private void fill(Asker asker, CycleView cycle, Owner owner, Model model) {
        List<ObjectiveView> all = objectives.of(asker, cycle.id(), owner);
        Head head = heads.head(asker, cycle, owner, all);
        model.addAttribute("objectives", all);
        model.addAttribute("head", head);
        model.addAttribute("mayCarry", mayCarry(asker, cycle, head, all));
        model.addAttribute("elapsed", cycle.elapsed(LocalDate.ofInstant(clock.instant(), asker.zone())));
        model.addAttribute("scoringHint", ScoringHint.of(asker, cycle, head.person(), all));
        model.addAttribute("shared", head.mine() ? objectives.sharedWith(asker, cycle.id()) : List.of());
    }

    /** Anyone who writes these goals carries them over; the keepers of cycles write all. */
    private static boolean mayCarry(Asker asker, CycleView cycle, Head head, List<ObjectiveView> all) {
        boolean writes = head.mine()
                || Cycles.mayKeep(asker)
                || (head.person() != null && head.person().id().equals(asker.personId()));
        return !all.isEmpty() && writes && CarryOvers.mayLeave(cycle);
    }
}
