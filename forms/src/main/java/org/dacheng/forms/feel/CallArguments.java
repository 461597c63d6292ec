package org.dacheng.forms.feel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** The arguments of one call. */
record CallArguments(int at, String function, List<@Nullable Object> values, EvaluationScope scope) {

    EvaluationBudget budget() {
        return scope.budget();
    }

    int size() {
        return values.size();
    }

    @Nullable
    Object get(int place) {
        return place < values.size() ? values.get(place) : null;
    }

    String text(int place) {
        return (String) Objects.requireNonNull(values.get(place));
    }

    String text(int place, String otherwise) {
        return get(place) instanceof String text ? text : otherwise;
    }

    List<?> list(int place) {
        return (List<?>) Objects.requireNonNull(values.get(place));
    }

    /** A whole number, clamped to a useful range. */
    int whole(int place) {
        BigDecimal number = (BigDecimal) Objects.requireNonNull(values.get(place));
        BigDecimal limit = BigDecimal.valueOf(Integer.MAX_VALUE / 2);
        return number.min(limit).max(limit.negate()).intValue();
    }

    EvaluationProblem failed() {
        return new EvaluationProblem(at, Message.of("forms.feel.function-failed", function));
    }
}
