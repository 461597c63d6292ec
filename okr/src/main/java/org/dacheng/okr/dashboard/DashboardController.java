package org.dacheng.okr.dashboard;

import java.util.List;
import java.util.Optional;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a cycle in figures; the weeks, which cost more, come after the page. */
@Controller
@RequestMapping("/okr/dashboard")
class DashboardController {

    private final Dashboard dashboard;
    private final Cycles cycles;

    DashboardController(Dashboard dashboard, Cycles cycles) {
        this.dashboard = dashboard;
        this.cycles = cycles;
    }

    @GetMapping
    String page(Asker asker, @RequestParam(name = "cycle", required = false) @Nullable String id, Model model) {
        Optional<CycleView> cycle = cycle(asker, id);
        model.addAttribute("cycle", cycle.orElse(null));
        model.addAttribute("cycles", cycles.all(asker));
        cycle.ifPresent(shown -> model.addAttribute("overview", dashboard.of(asker, shown)));
        return "okr/dashboard";
    }

    @GetMapping("/trend")
    String trend(Asker asker, @RequestParam(name = "cycle", required = false) @Nullable String id, Model model) {
        model.addAttribute(
                "weeks",
                cycle(asker, id).map(shown -> dashboard.trend(asker, shown)).orElse(List.of()));
        return "okr/dashboard :: weeks";
    }

    private Optional<CycleView> cycle(Asker asker, @Nullable String id) {
        return id == null || id.isBlank() ? cycles.current(asker) : Optional.of(cycles.get(asker, id));
    }
}
