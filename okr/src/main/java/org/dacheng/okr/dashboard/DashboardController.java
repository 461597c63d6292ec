package org.dacheng.okr.dashboard;

import java.util.List;
import java.util.Optional;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the statistics of a cycle; the weekly chart, which costs more, is loaded after the page. */
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
    String page(PageReply reply, @RequestParam(name = "cycle", required = false) @Nullable String id) {
        Optional<CycleView> cycle = cycle(reply.actor(), id);
        reply.with("cycle", cycle.orElse(null));
        reply.with("cycles", cycles.all(reply.actor()));
        cycle.ifPresent(shown -> reply.with("overview", dashboard.of(reply.actor(), shown)));
        return "okr/dashboard";
    }

    @GetMapping("/trend")
    String trend(PageReply reply, @RequestParam(name = "cycle", required = false) @Nullable String id) {
        reply.with(
                "weeks",
                cycle(reply.actor(), id)
                        .map(shown -> dashboard.trend(reply.actor(), shown))
                        .orElse(List.of()));
        return "okr/dashboard :: weeks";
    }

    private Optional<CycleView> cycle(Actor actor, @Nullable String id) {
        return id == null || id.isBlank() ? cycles.current(actor) : Optional.of(cycles.get(actor, id));
    }
}
