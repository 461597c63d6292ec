package org.dacheng.forms.feel;

import org.jspecify.annotations.Nullable;

/** A part of an expression. */
interface ExpressionPart {

    /** Index in the text of the expression where the part begins. */
    int at();

    /**
     * Values are String, BigDecimal, Boolean, LocalDate, LocalDateTime, ZonedDateTime, LocalTime, the engine's zoned
     * time, Duration, Period, List, Map, {@link FeelRange}, {@link FeelLambda}; null is empty.
     *
     * @throws EvaluationProblem when there is no value, which is not the same as an empty one
     */
    @Nullable
    Object value(EvaluationScope scope);

    /** The type of the value; what is wrong is noted in the scope. */
    FeelType type(TypeScope scope);
}
