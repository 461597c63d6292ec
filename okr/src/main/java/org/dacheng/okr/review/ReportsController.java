package org.dacheng.okr.review;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.Optional;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The manager's page: everybody below him, what changed and what waits. */
@Controller
class ReportsController {

    private static final int PAGE = 50;

    private final Boards boards;
    private final Cycles cycles;

    ReportsController(Boards boards, Cycles cycles) {
        this.boards = boards;
        this.cycles = cycles;
    }

    @GetMapping("/okr/team")
    String page(Asker asker, @ModelAttribute("filter") ReportsFilter filter, HtmxRequest htmx, Model model) {
        String wanted = filter.cycle();
        Optional<CycleView> cycle =
                wanted == null || wanted.isBlank() ? cycles.current(asker) : Optional.of(cycles.get(asker, wanted));
        model.addAttribute("cycle", cycle.orElse(null));
        model.addAttribute("cycles", cycles.all(asker));
        model.addAttribute("own", filter.manager(asker.personId()).equals(asker.personId()));
        model.addAttribute(
                "mayNudge",
                cycle.filter(shown -> shown.state().takesCheckIns()
                                        || shown.state().takesGoals())
                                .isPresent()
                        && mayNudge(asker, filter));
        cycle.ifPresent(shown -> model.addAttribute("board", boards.of(asker, query(asker, shown, filter))));
        if (htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest()) {
            return filter.after() == null ? "okr/reports :: board" : "okr/reports :: rows";
        }
        return "okr/reports";
    }

    /** The auditor looks on only. */
    private static boolean mayNudge(Asker asker, ReportsFilter filter) {
        return Cycles.mayKeep(asker)
                || !asker.has(org.dacheng.people.person.Roles.AUDITOR)
                || filter.manager(asker.personId()).equals(asker.personId());
    }

    static BoardQuery query(Asker asker, CycleView cycle, ReportsFilter filter) {
        return new BoardQuery(
                cycle, filter.manager(asker.personId()), filter.everybody(), filter.concern(), filter.after(), PAGE);
    }
}
