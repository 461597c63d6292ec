package org.dacheng.okr.page;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a change of an objective is answered with: the figures that it moved while somebody types, the whole card when
 * its shape changed, or the page it stands on without scripts.
 *
 * @param place id of the row that was typed in, {@code objective-<id>} or {@code kr-<id>}
 * @param typed what was typed there, when the page of its objective can show it again
 */
record Answer(
        Asker asker,
        HtmxRequest htmx,
        Model model,
        RedirectAttributes redirect,
        HttpServletResponse response,
        String place,
        @Nullable Typed typed) {

    /** What was typed into a row, and the page that keeps it when it is refused without scripts. */
    record Typed(ObjectivePage page, String objectiveId, Map<String, String> fields) {}

    /** Lets the page count again what it says above the cards, and offer what may be done with them now. */
    static final String CHANGED = "goals-changed";

    Answer(
            Asker asker,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            String place) {
        this(asker, htmx, model, redirect, response, place, null);
    }

    Answer keeping(ObjectivePage page, String objectiveId, Map<String, String> fields) {
        return new Answer(asker, htmx, model, redirect, response, place, new Typed(page, objectiveId, fields));
    }

    /** After one field was typed; it is not written again itself. */
    String figures(Supplier<ObjectiveView> change) {
        return take(change, "okr/card :: figures");
    }

    /** @param focus id of the field to go on with, or null */
    String card(@Nullable String focus, Supplier<ObjectiveView> change) {
        model.addAttribute("focus", focus);
        response.setHeader("HX-Trigger", CHANGED);
        return take(change, "okr/card :: card");
    }

    private String take(Supplier<ObjectiveView> change, String fragment) {
        try {
            ObjectiveView objective = change.get();
            model.addAttribute("objective", objective);
            model.addAttribute("field", field());
            model.addAttribute("place", place);
            if (htmx.isHtmxRequest()) {
                return fragment;
            }
            redirect.addAttribute("cycle", objective.cycleId());
            return "redirect:" + Heads.address(asker, objective.owner());
        } catch (InvalidInput refused) {
            return refused(refused.violations());
        }
    }

    private String refused(List<Violation> violations) {
        Message first = violations.isEmpty()
                ? Message.of("okr.page.refused")
                : violations.get(0).text();
        if (!htmx.isHtmxRequest() && typed != null) {
            return again(typed, violations);
        }
        if (!htmx.isHtmxRequest()) {
            redirect.addFlashAttribute("failure", first);
            return "redirect:/okr";
        }
        model.addAttribute("violations", violations);
        model.addAttribute("field", field());
        model.addAttribute("place", place);
        response.setStatus(422);
        response.setHeader("HX-Reswap", "none");
        return "okr/card :: refused";
    }

    private String again(Typed kept, List<Violation> violations) {
        Refusals refusals = Refusals.typed(place, kept.fields(), violations);
        model.addAttribute("refusals", refusals);
        kept.page().refused(asker, kept.objectiveId(), refusals.summary(), Map.of(), model);
        response.setStatus(422);
        return "okr/objective";
    }

    private String field() {
        String name = htmx.getTriggerName();
        return name == null ? "" : name.replaceAll("[^a-z-]", "");
    }
}
