package org.dacheng.okr.rollup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.text.Messages;
import org.dacheng.people.asker.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens figures to programs. */
@RestController
@RequestMapping("/api/v1/okr")
class ExplanationsApi {

    private final Explanations explanations;
    private final Messages messages;

    ExplanationsApi(Explanations explanations, Messages messages) {
        this.explanations = explanations;
        this.messages = messages;
    }

    @GetMapping("/objectives/{id}/explanation")
    @Tag(name = "OKR objectives")
    @Operation(summary = "How the progress of an objective came about")
    Opened ofObjective(Asker asker, Locale locale, @PathVariable String id) {
        return opened(explanations.ofObjective(asker, id), locale);
    }

    @GetMapping("/key-results/{id}/explanation")
    @Tag(name = "OKR key results")
    @Operation(summary = "How the progress of a key result came about")
    Opened ofKeyResult(Asker asker, Locale locale, @PathVariable String id) {
        return opened(explanations.ofKeyResult(asker, id), locale);
    }

    private Opened opened(Explanation explanation, Locale locale) {
        return new Opened(explanation.progress(), messages.text(explanation.formula(), locale), explanation.parts());
    }

    /** A figure with its formula in the language of the caller, and its parts. */
    record Opened(BigDecimal progress, String formula, List<Explanation.Part> parts) {}
}
