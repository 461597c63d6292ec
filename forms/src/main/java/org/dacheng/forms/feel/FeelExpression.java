package org.dacheng.forms.feel;

import java.time.ZoneId;
import java.util.List;
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

    /** True when it reads no name and no clock: its value is always the same. */
    boolean isConstant();

    /**
     * @param variables values by name: String, BigDecimal, Boolean, LocalDate, LocalDateTime, List, Map or null
     * @param zone of the person whose day {@code today()} is
     * @return a value of the same kinds; null is empty: it comes of empty values and of nothing else
     * @throws FeelEvaluationFailed when it has no value, or takes too long
     */
    @Nullable
    Object evaluate(Map<String, ? extends @Nullable Object> variables, ZoneId zone);

    /**
     * True when the expression gives true; with empty values it may be undecided, which is false.
     *
     * @throws FeelEvaluationFailed when it gives neither true nor false nor nothing, or cannot be evaluated
     */
    boolean holds(Map<String, ? extends @Nullable Object> variables, ZoneId zone);

    /** The type of the value, as far as it is known. */
    FeelType type(Map<String, FeelType> names);

    /**
     * What can be seen to be wrong before there are values: names, members and functions that are not there, types that
     * do not fit, options that a choice does not have, a result that is of no use.
     *
     * @param names every name there is, with its type
     * @param wanted the type of the result
     */
    List<FeelProblem> problems(Map<String, FeelType> names, FeelType wanted);
}
