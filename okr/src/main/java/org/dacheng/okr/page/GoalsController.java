package org.dacheng.okr.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the goals of a person, a department or the company in a cycle; whoever may write them writes them here. */
@Controller
@RequestMapping("/okr")
class GoalsController {

    private final Cycles cycles;
    private final Objectives objectives;
    private final Heads heads;

    GoalsController(Cycles cycles, Objectives objectives, Heads heads) {
        this.cycles = cycles;
        this.objectives = objectives;
        this.heads = heads;
    }

    @GetMapping
    String mine(Asker asker, @RequestParam(required = false) @Nullable String cycle, Model model) {
        return show(asker, cycle, Owner.person(asker.personId()), "mine", model);
    }

    @GetMapping("/people/{id}")
    String person(
            Asker asker, @PathVariable String id, @RequestParam(required = false) @Nullable String cycle, Model model) {
        return show(asker, cycle, heads.person(id), id.equals(asker.personId()) ? "mine" : "", model);
    }

    @GetMapping("/departments/{id}")
    String department(
            Asker asker, @PathVariable String id, @RequestParam(required = false) @Nullable String cycle, Model model) {
        return show(asker, cycle, heads.department(id), "", model);
    }

    @GetMapping("/teams/{id}")
    String team(
            Asker asker, @PathVariable String id, @RequestParam(required = false) @Nullable String cycle, Model model) {
        return show(asker, cycle, heads.team(asker, id), "teams", model);
    }

    @GetMapping("/company")
    String company(Asker asker, @RequestParam(required = false) @Nullable String cycle, Model model) {
        return show(asker, cycle, heads.company(), "company", model);
    }

    private String show(Asker asker, @Nullable String cycleId, Owner owner, String tab, Model model) {
        Optional<CycleView> cycle =
                cycleId == null || cycleId.isEmpty() ? cycles.current(asker) : Optional.of(cycles.get(asker, cycleId));
        model.addAttribute("tab", tab);
        model.addAttribute("of", owner.equals(Owner.person(asker.personId())) ? null : heads.name(asker, owner));
        model.addAttribute("cycle", cycle.orElse(null));
        model.addAttribute("cycles", cycles.all(asker));
        cycle.ifPresent(found -> fill(asker, found, owner, model));
        return "okr/goals";
    }

    private void fill(Asker asker, CycleView cycle, Owner owner, Model model) {
        List<ObjectiveView> all = objectives.of(asker, cycle.id(), owner);
        Head head = heads.head(asker, cycle, owner, all);
        model.addAttribute("objectives", all);
        model.addAttribute("head", head);
        model.addAttribute("elapsed", cycle.elapsed(LocalDate.now(asker.zone())));
        model.addAttribute("shared", head.mine() ? objectives.sharedWith(asker, cycle.id()) : List.of());
    }
}
