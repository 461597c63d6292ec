package org.dacheng.okr.team;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of teams: the list, a new team, and the settings and history of each. */
@Controller
@RequestMapping("/okr/teams")
class TeamController {

    private final Teams teams;
    private final Cycles cycles;

    TeamController(Teams teams, Cycles cycles) {
        this.teams = teams;
        this.cycles = cycles;
    }

    @GetMapping
    String list(PageReply reply, @RequestParam(name = "new", required = false) @Nullable String fresh) {
        boolean asked = fresh != null && teams.mayCreate(reply.actor());
        return show(reply, null, asked ? TeamForm.ledBy(reply.actor().personId()) : null, List.of());
    }

    @GetMapping("/{id}/settings")
    String settings(PageReply reply, @PathVariable String id) {
        TeamView team = teams.get(reply.actor(), id);
        if (!team.mayEdit()) {
            throw new NotAllowed(Message.of("okr.team.lead-only"));
        }
        return show(reply, id, TeamForm.of(team), List.of());
    }

    @PostMapping
    String create(PageReply reply, @ModelAttribute TeamForm form) {
        try {
            TeamView made = teams.create(reply.actor(), form.command());
            reply.flash(Message.of("okr.teams.created", made.name()));
            return "redirect:/okr/teams/" + made.id();
        } catch (InvalidInput refused) {
            reply.refused(refused);
            return show(reply, null, form, refused.violations());
        }
    }

    @PostMapping("/{id}/settings")
    String change(PageReply reply, @PathVariable String id, @ModelAttribute TeamForm form) {
        try {
            TeamView changed = teams.change(reply.actor(), id, form.command());
            reply.flash(Message.of("okr.teams.changed", changed.name()));
            return "redirect:/okr/teams";
        } catch (InvalidInput refused) {
            reply.refused(refused);
            return show(reply, id, form, refused.violations());
        }
    }

    @PostMapping("/{id}/closing")
    String close(PageReply reply, @PathVariable String id) {
        TeamView closed = teams.close(reply.actor(), id);
        reply.flash(Message.of("okr.teams.closed", closed.name()));
        return "redirect:/okr/teams";
    }

    @PostMapping("/{id}/reopening")
    String reopen(PageReply reply, @PathVariable String id) {
        TeamView reopened = teams.reopen(reply.actor(), id);
        reply.flash(Message.of("okr.teams.reopened", reopened.name()));
        return "redirect:/okr/teams";
    }

    private String show(PageReply reply, @Nullable String id, @Nullable TeamForm form, List<Violation> violations) {
        reply.with("teams", teams.all(reply.actor()));
        reply.with("mayCreate", teams.mayCreate(reply.actor()));
        reply.with("current", cycles.current(reply.actor()).orElse(null));
        reply.with("edited", id);
        reply.with("history", id == null ? List.of() : teams.history(reply.actor(), id));
        reply.with("form", form);
        reply.with(
                "wrong",
                reply.errors(violations.stream().map(TeamController::ofForm).toList()));
        return "okr/teams";
    }

    /** Maps pointers of the service to the fields of the form. */
    private static Violation ofForm(Violation violation) {
        return switch (violation.pointer()) {
            case "/name/zh_CN" -> new Violation("/nameZh", violation.text());
            case "/name/en" -> new Violation("/nameEn", violation.text());
            case "/leadId" -> new Violation("/lead", violation.text());
            case "/memberIds" -> new Violation("/member", violation.text());
            default -> violation;
        };
    }
}
