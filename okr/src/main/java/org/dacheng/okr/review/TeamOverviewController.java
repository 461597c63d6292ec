package org.dacheng.okr.review;

import java.util.Optional;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The manager's page: everybody below the manager, changes, and pending work. */
@Controller
class TeamOverviewController {

    private static final int PAGE = 50;

    private final TeamOverviews teamOverviews;
    private final Cycles cycles;

    TeamOverviewController(TeamOverviews teamOverviews, Cycles cycles) {
        this.teamOverviews = teamOverviews;
        this.cycles = cycles;
    }

    @GetMapping("/okr/team")
    String page(PageReply reply, @ModelAttribute("filter") TeamOverviewFilter filter) {
        String wanted = filter.cycle();
        Optional<CycleView> cycle = wanted == null || wanted.isBlank()
                ? cycles.current(reply.actor())
                : Optional.of(cycles.get(reply.actor(), wanted));
        reply.with("cycle", cycle.orElse(null));
        reply.with("cycles", cycles.all(reply.actor()));
        reply.with(
                "own",
                filter.manager(reply.actor().personId()).equals(reply.actor().personId()));
        reply.with(
                "mayNudge",
                cycle.filter(shown -> shown.state().takesCheckIns()
                                        || shown.state().takesGoals())
                                .isPresent()
                        && mayNudge(reply.actor(), filter));
        cycle.ifPresent(shown ->
                reply.with("board", teamOverviews.of(reply.actor(), query(reply.actor(), shown, filter))));
        if (reply.isFragment()) {
            return filter.after() == null ? "okr/reports :: board" : "okr/reports :: rows";
        }
        return "okr/reports";
    }

    /** Auditors have read-only access. */
    private static boolean mayNudge(Actor actor, TeamOverviewFilter filter) {
        return Cycles.mayManage(actor)
                || !actor.has(org.dacheng.people.person.RoleKeys.AUDITOR)
                || filter.manager(actor.personId()).equals(actor.personId());
    }

    static TeamOverviewQuery query(Actor actor, CycleView cycle, TeamOverviewFilter filter) {
        return new TeamOverviewQuery(
                cycle, filter.manager(actor.personId()), filter.everybody(), filter.concern(), filter.after(), PAGE);
    }
}
