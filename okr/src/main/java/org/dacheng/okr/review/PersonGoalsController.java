package org.dacheng.okr.review;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.text.PlainText;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.engine.task.Opinion;
import org.dacheng.engine.task.Tasks;
import org.dacheng.okr.comment.Comments;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.score.Scores;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The goals of one person beside the manager's page; agreed to, scored and commented on in place. */
@Controller
@RequestMapping("/okr/team/people/{person}")
class PersonGoalsController {

    private final PersonGoals goals;
    private final Cycles cycles;
    private final People people;
    private final Scores scores;
    private final Comments comments;
    private final Tasks tasks;
    private final Messages messages;

    PersonGoalsController(
            PersonGoals goals,
            Cycles cycles,
            People people,
            Scores scores,
            Comments comments,
            Tasks tasks,
            Messages messages) {
        this.goals = goals;
        this.cycles = cycles;
        this.people = people;
        this.scores = scores;
        this.comments = comments;
        this.tasks = tasks;
        this.messages = messages;
    }

    @GetMapping
    String open(
            Asker asker,
            @PathVariable String person,
            @RequestParam(required = false) @Nullable String cycle,
            HtmxRequest htmx,
            Model model) {
        CycleView chosen = cycle == null || cycle.isEmpty()
                ? cycles.current(asker).orElseGet(() -> cycles.get(asker, ""))
                : cycles.get(asker, cycle);
        show(asker, chosen, person, "", Map.of(), List.of(), null, model);
        return view(htmx);
    }

    @PostMapping("/objectives/{objective}/scores")
    String score(
            Asker asker,
            @PathVariable String person,
            @PathVariable String objective,
            @RequestParam Map<String, String> fields,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Act act = new Act(asker, person, objective, fields, htmx, model, redirect, response);
        return take(
                act,
                "okr.page.scored",
                shown -> scores.score(asker, objective, Scoring.of(fields, PersonGoals.pick(shown, objective))));
    }

    @PostMapping("/objectives/{objective}/comments")
    String comment(
            Asker asker,
            @PathVariable String person,
            @PathVariable String objective,
            @RequestParam Map<String, String> fields,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Act act = new Act(asker, person, objective, fields, htmx, model, redirect, response);
        return take(
                act,
                "okr.page.commented",
                shown -> comments.add(asker, objective, null, null, fields.getOrDefault("words", "")));
    }

    /** Approves the task by which all goals of a request wait for the asker. */
    @PostMapping("/agreement")
    String agree(
            Asker asker,
            @PathVariable String person,
            @RequestParam Map<String, String> fields,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Act act = new Act(asker, person, "", fields, htmx, model, redirect, response);
        String words = PlainText.linesOrNull(fields.get("comment"));
        return take(
                act,
                "okr.reports.agreed",
                shown -> tasks.approve(asker, fields.getOrDefault("task", ""), Opinion.of(words)));
    }

    private record Act(
            Asker asker,
            String person,
            String objective,
            Map<String, String> fields,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {}

    private String take(Act act, String said, java.util.function.Consumer<PersonGoals.Shown> change) {
        CycleView cycle = cycles.get(act.asker(), act.fields().getOrDefault("cycle", ""));
        try {
            change.accept(goals.of(act.asker(), cycle, act.person()));
        } catch (InvalidInput refused) {
            act.response().setStatus(refused.status());
            show(act, cycle, refused.violations(), null);
            return view(act.htmx());
        } catch (Failure late) {
            if (late.status() != 409) {
                throw late;
            }
            act.response().setStatus(late.status());
            act.response().setHeader("HX-Retarget", ".reports-person");
            show(act, cycle, List.of(new Violation("", late.text())), null);
            return view(act.htmx());
        }
        if (!act.htmx().isHtmxRequest()) {
            act.redirect().addFlashAttribute("flash", Message.of(said));
            act.redirect().addAttribute("cycle", cycle.id());
            return "redirect:/okr/team/people/" + act.person();
        }
        act.response().setHeader("HX-Trigger-After-Settle", "reports-changed, refresh-counts");
        show(act, cycle, List.of(), Message.of(said));
        return view(act.htmx());
    }

    private void show(Act act, CycleView cycle, List<Violation> violations, @Nullable Message said) {
        Map<String, String> typed = violations.isEmpty() ? Map.of() : act.fields();
        show(act.asker(), cycle, act.person(), act.objective(), typed, violations, said, act.model());
    }

    private void show(
            Asker asker,
            CycleView cycle,
            String person,
            String typedAt,
            Map<String, String> typed,
            List<Violation> violations,
            @Nullable Message said,
            Model model) {
        model.addAttribute("person", people.get(person));
        model.addAttribute("cycle", cycle);
        model.addAttribute("shown", goals.of(asker, cycle, person));
        model.addAttribute("typedAt", typedAt);
        model.addAttribute("typed", typed);
        model.addAttribute("said", said);
        model.addAttribute("violations", violations);
        model.addAttribute("errors", new FieldErrors(violations, messages, asker.locale()));
    }

    private static String view(HtmxRequest htmx) {
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "okr/person :: goals" : "okr/person";
    }
}
