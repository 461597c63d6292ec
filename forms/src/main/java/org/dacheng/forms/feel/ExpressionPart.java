package org.dacheng.forms.feel;

import org.jspecify.annotations.Nullable;

/** A part of an expression. */
interface ExpressionPart {

    /** Index of the beginning of the part in the text of the expression. */
    int at();

    /**
     * Evaluates the part. Values are String, BigDecimal, Boolean, LocalDate, LocalDateTime, ZonedDateTime, LocalTime,
     * the engine's zoned time, Duration, Period, List, Map, {@link FeelRange}, {@link FeelLambda}; null is empty.
     *
     * @throws EvaluationProblem when there is no value, which is not the same as an empty one
     */
    @Nullable
    Object value(EvaluationScope scope);

    /** The type of the value; problems are reported to the scope. */
    FeelType type(TypeScope scope);
}
