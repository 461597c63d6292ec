package org.dacheng.okr.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.editor.CardFieldErrors;
import org.dacheng.okr.editor.OwnerPages;
import org.dacheng.okr.goals.GoalsPage;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Submits the objectives of one owner from their page; missing parts are shown at their cards. */
@Controller
class ObjectiveSubmissionController {

    private final ObjectiveAgreements agreements;
    private final Objectives goals;
    private final GoalsPage page;

    ObjectiveSubmissionController(ObjectiveAgreements agreements, Objectives goals, GoalsPage page) {
        this.agreements = agreements;
        this.goals = goals;
        this.page = page;
    }

    @PostMapping("/okr/submissions")
    String submit(
            PageReply reply,
            @RequestParam String cycle,
            @RequestParam OwnerKind kind,
            @RequestParam("owner") String ownerId,
            @RequestParam(name = "objective", required = false) @Nullable List<String> objectives) {
        Owner owner = new Owner(kind, ownerId);
        List<String> chosen = Objects.requireNonNullElse(objectives, List.of());
        try {
            String request = agreements.submit(reply.actor(), cycle, owner, chosen);
            reply.flash(done(request));
            reply.query("cycle", cycle);
            return "redirect:" + OwnerPages.address(reply.actor(), owner);
        } catch (InvalidInput refused) {
            reply.refused(refused);
            Map<String, String> titles = goals.of(reply.actor(), cycle, owner).stream()
                    .collect(Collectors.toMap(ObjectiveView::id, ObjectiveView::title));
            reply.with("chosen", chosen);
            reply.with("violations", summary(reply, refused.violations(), titles));
            return page.show(reply, cycle, owner);
        } catch (Failure refused) {
            reply.flash("failure", refused.text());
            reply.query("cycle", cycle);
            return "redirect:" + OwnerPages.address(reply.actor(), owner);
        }
    }

    /** Messages shown at a card link there; others have no link. */
    private static List<Violation> summary(PageReply reply, List<Violation> violations, Map<String, String> titles) {
        CardFieldErrors atCards = CardFieldErrors.submitted(violations);
        reply.with("refusals", atCards);
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
