package org.dacheng.forms.feel;

import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Three-valued {@code and}, {@code or}: an empty operand leaves the result empty unless the other decides. The right
 * side is evaluated only when the left one does not decide.
 */
record LogicalExpression(boolean and, ExpressionPart left, ExpressionPart right) implements ExpressionPart {

    @Override
    public int at() {
        return left.at();
    }

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        Boolean one = truth(left, scope);
        if (one != null && one != and) {
            return one;
        }
        Boolean two = truth(right, scope);
        return two != null && two != and ? two : one == null ? null : two;
    }

    /** Yes, no or empty; anything else is a problem. */
    static @Nullable Boolean truth(ExpressionPart part, EvaluationScope scope) {
        scope.budget().step();
        return truth(part.at(), part.value(scope));
    }

    static @Nullable Boolean truth(int at, @Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        throw new EvaluationProblem(
                at, Message.of("forms.feel.not-boolean", FeelValues.type(value).label()));
    }

    @Override
    public FeelType type(TypeScope scope) {
        scope.condition(left, left.type(scope));
        scope.condition(right, right.type(scope));
        return FeelType.SimpleType.BOOLEAN;
    }
}
