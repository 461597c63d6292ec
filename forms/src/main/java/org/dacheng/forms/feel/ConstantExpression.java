package org.dacheng.forms.feel;

import java.util.Set;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A literal.
 *
 * @param unreadable the text of an invalid date, time or duration, such as {@code 2026-02-30}; otherwise null
 */
record ConstantExpression(
        int at, @Nullable Object written, @Nullable String unreadable) implements ExpressionPart {

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        if (unreadable != null) {
            throw new EvaluationProblem(at, Message.of("forms.feel.no-such-date", unreadable));
        }
        return written;
    }

    @Override
    public FeelType type(TypeScope scope) {
        if (unreadable != null) {
            scope.refuse(at, "no-such-date", unreadable);
            return FeelType.SimpleType.ANY;
        }
        return written instanceof String text ? new FeelType.Text(Set.of(text)) : FeelValues.type(written);
    }
}
