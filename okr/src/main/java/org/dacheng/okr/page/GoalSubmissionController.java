package org.dacheng.okr.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.agreement.Agreements;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Submits the objectives of one owner from their page; what they still lack is said at their cards. */
@Controller
class GoalSubmissionController {

    private final Agreements agreements;
    private final Objectives goals;
    private final GoalsPage page;

    GoalSubmissionController(Agreements agreements, Objectives goals, GoalsPage page) {
        this.agreements = agreements;
        this.goals = goals;
        this.page = page;
    }

    @PostMapping("/okr/submissions")
    String submit(
            Asker asker,
            @RequestParam String cycle,
            @RequestParam OwnerKind kind,
            @RequestParam("owner") String ownerId,
            @RequestParam(name = "objective", required = false) @Nullable List<String> objectives,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Owner owner = new Owner(kind, ownerId);
        List<String> chosen = Objects.requireNonNullElse(objectives, List.of());
        try {
            String request = agreements.submit(asker, cycle, owner, chosen);
            redirect.addFlashAttribute("flash", done(request));
            redirect.addAttribute("cycle", cycle);
            return "redirect:" + Heads.address(asker, owner);
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            Map<String, String> titles = goals.of(asker, cycle, owner).stream()
                    .collect(Collectors.toMap(ObjectiveView::id, ObjectiveView::title));
            model.addAttribute("chosen", chosen);
            model.addAttribute("violations", summary(refused.violations(), titles, model));
            return page.show(asker, cycle, owner, model);
        } catch (Failure refused) {
            redirect.addFlashAttribute("failure", refused.text());
            redirect.addAttribute("cycle", cycle);
            return "redirect:" + Heads.address(asker, owner);
        }
    }

    /** What stands at a card leads there, all else is only said. */
    private static List<Violation> summary(List<Violation> violations, Map<String, String> titles, Model model) {
        Refusals atCards = Refusals.submitted(violations);
        model.addAttribute("refusals", atCards);
        List<Violation> all = new ArrayList<>(atCards.summary(titles));
        violations.stream()
                .filter(one -> !one.pointer().startsWith("/objectives/"))
                .forEach(one -> all.add(new Violation("", one.text())));
        return all;
    }

    private static Message done(@Nullable String request) {
        return Message.of(request == null ? "okr.agreement.agreed-at-once" : "okr.agreement.submitted");
    }
}
