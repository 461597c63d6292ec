package org.dacheng.okr.map;

import java.util.Optional;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.asker.Asker;
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
class MapController {

    private final GoalMap map;
    private final Cycles cycles;
    private final Departments departments;

    MapController(GoalMap map, Cycles cycles, Departments departments) {
        this.map = map;
        this.cycles = cycles;
        this.departments = departments;
    }

    @GetMapping
    String page(PageReply reply, @ModelAttribute("filter") MapFilter filter) {
        Optional<CycleView> cycle = cycle(reply.asker(), filter);
        reply.with("cycle", cycle.orElse(null));
        cycle.ifPresent(shown -> reply.with("first", map.first(reply.asker(), shown, filter)));
        if (reply.isFragment()) {
            return "okr/map :: map";
        }
        reply.with("cycles", cycles.all(reply.asker()));
        reply.with("departments", departments.all());
        return "okr/map";
    }

    @GetMapping("/departments/{id}")
    String department(PageReply reply, @PathVariable String id, @ModelAttribute("filter") MapFilter filter) {
        CycleView cycle = cycle(reply.asker(), filter).orElseThrow(() -> ListController.noCycle());
        reply.with("cycle", cycle);
        reply.with("branch", map.beginnings(reply.asker(), cycle, id, filter));
        reply.with("more", "/okr/map/departments/" + id);
        return "okr/map :: branch";
    }

    @GetMapping("/{objective}/contributors")
    String contributors(PageReply reply, @PathVariable String objective, @ModelAttribute("filter") MapFilter filter) {
        reply.with("branch", map.contributors(reply.asker(), objective, filter));
        reply.with("cycle", cycle(reply.asker(), filter).orElse(null));
        reply.with("more", "/okr/map/" + objective + "/contributors");
        return "okr/map :: branch";
    }

    private Optional<CycleView> cycle(Asker asker, MapFilter filter) {
        String id = filter.cycle();
        return id == null || id.isBlank() ? cycles.current(asker) : Optional.of(cycles.get(asker, id));
    }
}
