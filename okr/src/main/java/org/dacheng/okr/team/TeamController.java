package org.dacheng.okr.team;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of teams: what there is, a new one, and the settings and history of each. */
@Controller
@RequestMapping("/okr/teams")
class TeamController {

    private final Teams teams;
    private final Cycles cycles;
    private final Messages messages;

    TeamController(Teams teams, Cycles cycles, Messages messages) {
        this.teams = teams;
        this.cycles = cycles;
        this.messages = messages;
    }

    @GetMapping
    String list(Asker asker, @RequestParam(name = "new", required = false) @Nullable String fresh, Model model) {
        boolean asked = fresh != null && teams.mayCreate(asker);
        return show(asker, null, asked ? TeamForm.ledBy(asker.personId()) : null, List.of(), model);
    }

    @GetMapping("/{id}/settings")
    String settings(Asker asker, @PathVariable String id, Model model) {
        TeamView team = teams.get(asker, id);
        if (!team.mayEdit()) {
            throw new NotAllowed(Message.of("okr.team.lead-only"));
        }
        return show(asker, id, TeamForm.of(team), List.of(), model);
    }

    @PostMapping
    String create(
            Asker asker,
            @ModelAttribute TeamForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            TeamView made = teams.create(asker, form.command());
            redirect.addFlashAttribute("flash", Message.of("okr.teams.created", made.name()));
            return "redirect:/okr/teams/" + made.id();
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            return show(asker, null, form, refused.violations(), model);
        }
    }

    @PostMapping("/{id}/settings")
    String change(
            Asker asker,
            @PathVariable String id,
            @ModelAttribute TeamForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            TeamView changed = teams.change(asker, id, form.command());
            redirect.addFlashAttribute("flash", Message.of("okr.teams.changed", changed.name()));
            return "redirect:/okr/teams";
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            return show(asker, id, form, refused.violations(), model);
        }
    }

    @PostMapping("/{id}/closing")
    String close(Asker asker, @PathVariable String id, RedirectAttributes redirect) {
        TeamView closed = teams.close(asker, id);
        redirect.addFlashAttribute("flash", Message.of("okr.teams.closed", closed.name()));
        return "redirect:/okr/teams";
    }

    @PostMapping("/{id}/reopening")
    String reopen(Asker asker, @PathVariable String id, RedirectAttributes redirect) {
        TeamView reopened = teams.reopen(asker, id);
        redirect.addFlashAttribute("flash", Message.of("okr.teams.reopened", reopened.name()));
        return "redirect:/okr/teams";
    }

    private String show(
            Asker asker, @Nullable String id, @Nullable TeamForm form, List<Violation> violations, Model model) {
        model.addAttribute("teams", teams.all(asker));
        model.addAttribute("mayCreate", teams.mayCreate(asker));
        model.addAttribute("current", cycles.current(asker).orElse(null));
        model.addAttribute("edited", id);
        model.addAttribute("history", id == null ? List.of() : teams.history(asker, id));
        model.addAttribute("form", form);
        model.addAttribute(
                "wrong",
                new FieldErrors(violations.stream().map(TeamController::ofForm).toList(), messages, asker.locale()));
        return "okr/teams";
    }

    /** The service speaks of names and people as programs do, the form has fields of its own. */
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
