package org.dacheng.okr.rollup;

import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Explains a percentage by the sum it results from: in a dialog, or as a separate page without scripts. */
@Controller
@RequestMapping("/okr")
class ProgressExplanationController {

    private final ProgressExplanations explanations;

    ProgressExplanationController(ProgressExplanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping("/objectives/{id}/explanation")
    String objective(PageReply reply, @PathVariable String id) {
        return show(reply, explanations.ofObjective(reply.actor(), id));
    }

    @GetMapping("/key-results/{id}/explanation")
    String keyResult(PageReply reply, @PathVariable String id) {
        return show(reply, explanations.ofKeyResult(reply.actor(), id));
    }

    private static String show(PageReply reply, ProgressExplanation explanation) {
        return reply.with("explanation", explanation).view("okr/explanation", "sum");
    }
}
