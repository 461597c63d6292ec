package org.dacheng.forms.feel;

import org.jspecify.annotations.Nullable;

/** {@code if … then … else …}; an empty condition counts as false. */
record IfExpression(ExpressionPart condition, ExpressionPart then, ExpressionPart otherwise) implements ExpressionPart {

    @Override
    public int at() {
        return condition.at();
    }

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        return Boolean.TRUE.equals(LogicalExpression.truth(condition, scope))
                ? then.value(scope)
                : otherwise.value(scope);
    }

    @Override
    public FeelType type(TypeScope scope) {
        scope.condition(condition, condition.type(scope));
        return FeelType.join(then.type(scope), otherwise.type(scope));
    }
}
