package org.dacheng.forms.feel;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The names that a part of an expression sees, the inner ones first.
 *
 * @param now what the clock of the person shows, for {@code today()} and {@code now()}
 */
record Scope(
        @Nullable Scope outer,
        Map<String, ? extends @Nullable Object> names,
        Budget budget,
        Supplier<ZonedDateTime> now) {

    Scope with(Map<String, ? extends @Nullable Object> inner) {
        return new Scope(this, inner, budget, now);
    }

    boolean knows(String name) {
        return names.containsKey(name) || outer != null && outer.knows(name);
    }

    @Nullable
    Object get(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.names.containsKey(name)) {
                Object value = scope.names.get(name);
                return value instanceof Supplier<?> late ? late.get() : FeelValues.plain(value);
            }
        }
        return null;
    }
}
