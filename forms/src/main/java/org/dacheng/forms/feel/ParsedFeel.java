package org.dacheng.forms.feel;

import camundajar.impl.scala.collection.Seq;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.syntaxtree.Val;
import org.dacheng.people.text.Message;
import org.jspecify.annotations.Nullable;

/** An expression with the limits woven in. */
final class ParsedFeel implements FeelExpression {

    private final FeelEngineApi engine;
    private final String text;
    private final FeelTree tree;

    ParsedFeel(FeelEngineApi engine, String text, FeelTree tree) {
        this.engine = engine;
        this.text = text;
        this.tree = tree;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Set<String> names() {
        return tree.names();
    }

    @Override
    public Set<String> possibleNames() {
        return tree.possibleNames();
    }

    @Override
    public @Nullable Object evaluate(Map<String, @Nullable Object> variables) {
        Budget budget = Budget.open();
        try {
            EvaluationResult result = engine.evaluate(tree.guarded(), variables);
            if (budget.exceeded()) {
                throw tooMuch();
            }
            if (result.isFailure()) {
                throw new FeelEvaluationFailed(text, Message.of("forms.feel.failed"));
            }
            return result(result.result());
        } catch (StackOverflowError deep) {
            throw tooMuch();
        } finally {
            Budget.close();
        }
    }

    private @Nullable Object result(@Nullable Object value) {
        Object plain = plain(value);
        if (Budget.tooBigResult(plain)) {
            throw tooMuch();
        }
        return plain;
    }

    /** The engine's collections are Scala's; whoever keeps a result keeps Java's. A function is no result. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof camundajar.impl.scala.collection.Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            CollectionConverters.asJava(map).forEach((name, member) -> copy.put(String.valueOf(name), plain(member)));
            return copy;
        }
        if (value instanceof Seq<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            CollectionConverters.asJava(list).forEach(item -> copy.add(plain(item)));
            return copy;
        }
        if (value instanceof Val) {
            return null;
        }
        return value instanceof Number number && !(value instanceof BigDecimal)
                ? new BigDecimal(number.toString())
                : value;
    }

    private FeelEvaluationFailed tooMuch() {
        return new FeelEvaluationFailed(text, Message.of("forms.feel.too-much"));
    }
}
