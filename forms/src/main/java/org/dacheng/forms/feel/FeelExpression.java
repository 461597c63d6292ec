package org.dacheng.forms.feel;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A parsed expression; safe to share between threads. */
public interface FeelExpression {

    String text();

    /** Names that the expression surely reads from outside, such as {@code amount} or {@code submitter}. */
    Set<String> names();

    /**
     * {@link #names()} and those that stand in a filter, such as {@code price} in {@code items[price > limit]}: there a
     * name may be a member of the item as well as a name from outside.
     */
    Set<String> possibleNames();

    /**
     * @param variables values by name: String, BigDecimal, Boolean, LocalDate, LocalDateTime, List, Map or null
     * @return a value of the same kinds
     * @throws FeelEvaluationFailed when it cannot be evaluated or takes too long
     */
    @Nullable
    Object evaluate(Map<String, @Nullable Object> variables);

    /** True when the expression evaluates to true; null and anything else is false. */
    default boolean holds(Map<String, @Nullable Object> variables) {
        return Boolean.TRUE.equals(evaluate(variables));
    }
}
