package org.dacheng.okr.map;

import java.util.Optional;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.Departments;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the map of goals, a branch at a time. */
@Controller
@RequestMapping("/okr/map")
class GoalMapController {

    private final GoalMap map;
    private final Cycles cycles;
    private final Departments departments;

    GoalMapController(GoalMap map, Cycles cycles, Departments departments) {
        this.map = map;
        this.cycles = cycles;
        this.departments = departments;
    }

    @GetMapping
    String page(PageReply reply, @ModelAttribute("filter") GoalMapFilter filter) {
        Optional<CycleView> cycle = cycle(reply.actor(), filter);
        reply.with("cycle", cycle.orElse(null));
        cycle.ifPresent(shown -> reply.with("first", map.first(reply.actor(), shown, filter)));
        if (reply.isFragment()) {
            return "okr/map :: map";
        }
        reply.with("cycles", cycles.all(reply.actor()));
        reply.with("departments", departments.all());
        return "okr/map";
    }

    @GetMapping("/departments/{id}")
    String department(PageReply reply, @PathVariable String id, @ModelAttribute("filter") GoalMapFilter filter) {
        CycleView cycle = cycle(reply.actor(), filter).orElseThrow(() -> ObjectiveListController.noCycle());
        reply.with("cycle", cycle);
        reply.with("branch", map.roots(reply.actor(), cycle, id, filter));
        reply.with("more", "/okr/map/departments/" + id);
        return "okr/map :: branch";
    }

    @GetMapping("/{objective}/contributors")
    String contributors(
            PageReply reply, @PathVariable String objective, @ModelAttribute("filter") GoalMapFilter filter) {
        reply.with("branch", map.contributors(reply.actor(), objective, filter));
        reply.with("cycle", cycle(reply.actor(), filter).orElse(null));
        reply.with("more", "/okr/map/" + objective + "/contributors");
        return "okr/map :: branch";
    }

    private Optional<CycleView> cycle(Actor actor, GoalMapFilter filter) {
        String id = filter.cycle();
        return id == null || id.isBlank() ? cycles.current(actor) : Optional.of(cycles.get(actor, id));
    }
}
