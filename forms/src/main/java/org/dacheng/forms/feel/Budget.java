package org.dacheng.forms.feel;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation may spend: {@value #MILLIS} ms, {@value #STEPS} steps, texts of {@value #TEXT} characters, lists of
 * {@value #ITEMS} items, numbers below 10^{@value #DIGITS}. The engine knows no limits, so {@link FeelTree} weaves the
 * calls in.
 */
final class Budget {

    static final long MILLIS = 2000;
    static final int STEPS = 200_000;
    static final int TEXT = 100_000;
    static final int ITEMS = 10_000;
    static final int DIGITS = 40;

    private static final ThreadLocal<Budget> CURRENT = new ThreadLocal<>();

    private final long deadline = System.nanoTime() + MILLIS * 1_000_000;
    private int steps;
    private boolean exceeded;

    static Budget open() {
        Budget budget = new Budget();
        CURRENT.set(budget);
        return budget;
    }

    static void close() {
        CURRENT.remove();
    }

    /** True once a limit was broken. The engine swallows exceptions, so the budget remembers. */
    boolean exceeded() {
        return exceeded;
    }

    /** Counts a step that gave this value. */
    static Val spend(Val value) {
        Budget budget = CURRENT.get();
        boolean tooMuch = ++budget.steps > STEPS || tooBig(value);
        if (tooMuch || (budget.steps & 255) == 0 && System.nanoTime() > budget.deadline) {
            throw budget.refused();
        }
        return value;
    }

    /** Refuses a range such as {@code 1..1000000000} before the engine walks it. */
    static Val range(Val start, Val end) {
        if (start instanceof ValNumber from && end instanceof ValNumber to) {
            BigDecimal length = to.value().bigDecimal().subtract(from.value().bigDecimal());
            refuseWhen(length.abs().compareTo(BigDecimal.valueOf(ITEMS)) > 0);
        }
        return end;
    }

    /** One list of the items of all. */
    static Val join(Val lists) {
        List<Val> joined = new ArrayList<>();
        if (lists instanceof ValList outer) {
            for (Val inner : CollectionConverters.asJava(outer.items())) {
                if (inner instanceof ValList items) {
                    joined.addAll(CollectionConverters.asJava(items.items()));
                }
                refuseWhen(joined.size() > ITEMS);
            }
        }
        return new ValList(CollectionConverters.asScala(joined).toList());
    }

    /** Refuses to round to a million decimal places. */
    static Val scale(Val scale) {
        if (scale instanceof ValNumber number) {
            refuseWhen(number.value().bigDecimal().abs().compareTo(BigDecimal.valueOf(DIGITS)) > 0);
        }
        return scale;
    }

    static void refuseWhen(boolean exceeded) {
        if (exceeded) {
            throw CURRENT.get().refused();
        }
    }

    /** True for a number whose digits before or after the point are beyond use, such as 10**999999999. */
    static boolean tooBig(@Nullable BigDecimal number) {
        return number != null && (number.precision() - number.scale() > DIGITS || number.scale() > 400);
    }

    /** The same for results in Java types. */
    static boolean tooBigResult(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return tooBig(number);
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Budget::tooBigResult);
        }
        return value instanceof List<?> list && list.stream().anyMatch(Budget::tooBigResult);
    }

    private static boolean tooBig(Val value) {
        if (value instanceof ValNumber number) {
            return tooBig(number.value().bigDecimal());
        }
        if (value instanceof ValString text) {
            return text.value().length() > TEXT;
        }
        return value instanceof ValList list && list.items().sizeCompare(ITEMS) > 0;
    }

    private IllegalStateException refused() {
        exceeded = true;
        return new IllegalStateException("expression exceeds its budget");
    }
}
