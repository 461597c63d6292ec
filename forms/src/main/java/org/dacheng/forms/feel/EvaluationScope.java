package org.dacheng.forms.feel;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Names visible to a part of an expression, inner ones first.
 *
 * @param now local time of the person, for {@code today()} and {@code now()}
 */
record EvaluationScope(
        @Nullable EvaluationScope outer,
        Map<String, ? extends @Nullable Object> names,
        EvaluationBudget budget,
        Supplier<ZonedDateTime> now) {

    EvaluationScope with(Map<String, ? extends @Nullable Object> inner) {
        return new EvaluationScope(this, inner, budget, now);
    }

    boolean contains(String name) {
        return names.containsKey(name) || outer != null && outer.contains(name);
    }

    @Nullable
    Object get(String name) {
        for (EvaluationScope scope = this; scope != null; scope = scope.outer) {
            if (scope.names.containsKey(name)) {
                Object value = scope.names.get(name);
                return value instanceof Supplier<?> late ? late.get() : FeelValues.plain(value);
            }
        }
        return null;
    }
}
