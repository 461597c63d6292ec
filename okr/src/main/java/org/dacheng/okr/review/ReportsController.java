package org.dacheng.okr.review;

import java.util.Optional;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
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
    String page(PageReply reply, @ModelAttribute("filter") ReportsFilter filter) {
        String wanted = filter.cycle();
        Optional<CycleView> cycle = wanted == null || wanted.isBlank()
                ? cycles.current(reply.asker())
                : Optional.of(cycles.get(reply.asker(), wanted));
        reply.with("cycle", cycle.orElse(null));
        reply.with("cycles", cycles.all(reply.asker()));
        reply.with(
                "own",
                filter.manager(reply.asker().personId()).equals(reply.asker().personId()));
        reply.with(
                "mayNudge",
                cycle.filter(shown -> shown.state().takesCheckIns()
                                        || shown.state().takesGoals())
                                .isPresent()
                        && mayNudge(reply.asker(), filter));
        cycle.ifPresent(shown -> reply.with("board", boards.of(reply.asker(), query(reply.asker(), shown, filter))));
        if (reply.isFragment()) {
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
