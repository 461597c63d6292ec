package org.dacheng.forms.feel;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.dacheng.base.text.Message;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Parses FEEL (DMN 1.3 expression language) with Camunda's FEEL engine; types, empty values and limits are our own.
 *
 * <p>Limits: {@value #MAX_LENGTH} characters, {@value FeelSourceText#MAX_DEPTH} levels of brackets, and at evaluation
 * those of {@link EvaluationBudget}. Empty values are described in {@code docs/expressions.md}.
 */
@Component
public class Feel {

    static final int MAX_LENGTH = 4000;
    private static final int KEPT = 5000;

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    private final Clock clock;
    private final Map<String, FeelExpression> parsed = Collections.synchronizedMap(new RecentExpressions());

    @Autowired
    Feel(ObjectProvider<Clock> clock) {
        this(clock.getIfAvailable(Clock::systemUTC));
    }

    /** @param clock source of {@code now()} and {@code today()}, in the zone of each evaluation */
    public Feel(Clock clock) {
        this.clock = clock;
    }

    /** @throws FeelSyntaxError with line and column */
    public FeelExpression parse(String text) {
        FeelExpression known = parsed.get(text);
        if (known == null) {
            known = parseAnew(text);
            parsed.put(text, known);
        }
        return known;
    }

    private FeelExpression parseAnew(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new FeelSyntaxError(text, 1, MAX_LENGTH + 1, Message.of("forms.feel.too-long", MAX_LENGTH));
        }
        FeelSourceText.checkNesting(text);
        try {
            ParseResult result = engine.parseExpression(text);
            if (result.isFailure()) {
                throw FeelSourceText.error(text, result.failure().message());
            }
            return new CompiledFeelExpression(clock, text, result.parsedExpression());
        } catch (StackOverflowError deep) {
            throw new FeelSyntaxError(text, 1, 1, Message.of("forms.feel.too-deep", FeelSourceText.MAX_DEPTH));
        }
    }

    /** The most recently used expressions. */
    private static final class RecentExpressions extends LinkedHashMap<String, FeelExpression> {

        RecentExpressions() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FeelExpression> eldest) {
            return size() > KEPT;
        }
    }
}
