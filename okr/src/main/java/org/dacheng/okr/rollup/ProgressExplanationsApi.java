package org.dacheng.okr.rollup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.text.Messages;
import org.dacheng.people.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints that explain progress figures. */
@RestController
@RequestMapping("/api/v1/okr")
class ProgressExplanationsApi {

    private final ProgressExplanations explanations;
    private final Messages messages;

    ProgressExplanationsApi(ProgressExplanations explanations, Messages messages) {
        this.explanations = explanations;
        this.messages = messages;
    }

    @GetMapping("/objectives/{id}/explanation")
    @Tag(name = "OKR objectives")
    @Operation(summary = "Explanation of the progress of an objective")
    ProgressExplanationJson ofObjective(Actor actor, Locale locale, @PathVariable String id) {
        return json(explanations.ofObjective(actor, id), locale);
    }

    @GetMapping("/key-results/{id}/explanation")
    @Tag(name = "OKR key results")
    @Operation(summary = "Explanation of the progress of a key result")
    ProgressExplanationJson ofKeyResult(Actor actor, Locale locale, @PathVariable String id) {
        return json(explanations.ofKeyResult(actor, id), locale);
    }

    private ProgressExplanationJson json(ProgressExplanation explanation, Locale locale) {
        return new ProgressExplanationJson(
                explanation.progress(), messages.text(explanation.formula(), locale), explanation.parts());
    }

    /** A figure with its formula in the language of the caller, and its parts. */
    record ProgressExplanationJson(
            BigDecimal progress, String formula, List<ProgressExplanation.ExplanationPart> parts) {}
}
