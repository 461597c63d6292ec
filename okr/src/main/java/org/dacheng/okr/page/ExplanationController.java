package org.dacheng.okr.page;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.dacheng.okr.rollup.Explanation;
import org.dacheng.okr.rollup.Explanations;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opens a percentage into the sum it came from: in a dialog, or as a page of its own without scripts. */
@Controller
@RequestMapping("/okr")
class ExplanationController {

    private final Explanations explanations;

    ExplanationController(Explanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping("/objectives/{id}/explanation")
    String objective(Asker asker, @PathVariable String id, HtmxRequest htmx, Model model) {
        return show(explanations.ofObjective(asker, id), htmx, model);
    }

    @GetMapping("/key-results/{id}/explanation")
    String keyResult(Asker asker, @PathVariable String id, HtmxRequest htmx, Model model) {
        return show(explanations.ofKeyResult(asker, id), htmx, model);
    }

    private static String show(Explanation explanation, HtmxRequest htmx, Model model) {
        model.addAttribute("explanation", explanation);
        return htmx.isHtmxRequest() ? "okr/explanation :: sum" : "okr/explanation";
    }
}
