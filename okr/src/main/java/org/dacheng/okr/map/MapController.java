package org.dacheng.okr.map;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.Optional;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.Departments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
    String page(Asker asker, @ModelAttribute("filter") MapFilter filter, HtmxRequest htmx, Model model) {
        Optional<CycleView> cycle = cycle(asker, filter);
        model.addAttribute("cycle", cycle.orElse(null));
        cycle.ifPresent(shown -> model.addAttribute("first", map.first(asker, shown, filter)));
        if (htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest()) {
            return "okr/map :: map";
        }
        model.addAttribute("cycles", cycles.all(asker));
        model.addAttribute("departments", departments.all());
        return "okr/map";
    }

    @GetMapping("/departments/{id}")
    String department(Asker asker, @PathVariable String id, @ModelAttribute("filter") MapFilter filter, Model model) {
        CycleView cycle = cycle(asker, filter).orElseThrow(() -> ListController.noCycle());
        model.addAttribute("cycle", cycle);
        model.addAttribute("branch", map.beginnings(asker, cycle, id, filter));
        model.addAttribute("more", "/okr/map/departments/" + id);
        return "okr/map :: branch";
    }

    @GetMapping("/{objective}/contributors")
    String contributors(
            Asker asker, @PathVariable String objective, @ModelAttribute("filter") MapFilter filter, Model model) {
        model.addAttribute("branch", map.contributors(asker, objective, filter));
        model.addAttribute("cycle", cycle(asker, filter).orElse(null));
        model.addAttribute("more", "/okr/map/" + objective + "/contributors");
        return "okr/map :: branch";
    }

    private Optional<CycleView> cycle(Asker asker, MapFilter filter) {
        String id = filter.cycle();
        return id == null || id.isBlank() ? cycles.current(asker) : Optional.of(cycles.get(asker, id));
    }
}
