package org.dacheng.forms.feel;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A parsed expression; safe to share between threads. */
public interface FeelExpression {

    String text();

    /** The structure of the expression. */
    FeelShape shape();

    /** Names that the expression certainly reads from outside, such as {@code amount} or {@code submitter}. */
    Set<String> names();

    /**
     * {@link #names()} and the names in a filter, such as {@code price} in {@code items[price > limit]}: there a name
     * may be a member of the item or a name from outside.
     */
    Set<String> possibleNames();

    /** True when it reads no name and no clock: its value is always the same. */
    boolean isConstant();

    /**
     * Evaluates the expression.
     *
     * @param variables values by name: String, BigDecimal, Boolean, LocalDate, LocalDateTime, List, Map or null
     * @param zone time zone of {@code today()}
     * @return a value of the same kinds; null is empty and results only from empty values
     * @throws FeelEvaluationFailed when it has no value, or takes too long
     */
    @Nullable
    Object evaluate(Map<String, ? extends @Nullable Object> variables, ZoneId zone);

    /**
     * True when the result is true; an empty result is false.
     *
     * @throws FeelEvaluationFailed when the result is neither true nor false nor empty, or cannot be evaluated
     */
    boolean holds(Map<String, ? extends @Nullable Object> variables, ZoneId zone);

    /** The type of the value, as far as it is known. */
    FeelType type(Map<String, FeelType> names);

    /**
     * Problems that can be found without values: unknown names, members and functions, types that do not fit, options
     * that a choice does not have, useless results.
     *
     * @param names all available names with their types
     * @param wanted the required type of the result
     */
    List<FeelProblem> problems(Map<String, FeelType> names, FeelType wanted);
}
