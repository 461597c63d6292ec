package org.dacheng.forms.feel;

import org.jspecify.annotations.Nullable;

/** Negation; empty for an empty operand. */
record NotExpression(ExpressionPart of) implements ExpressionPart {

    @Override
    public int at() {
        return of.at();
    }

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        Boolean truth = LogicalExpression.truth(of, scope);
        return truth == null ? null : !truth;
    }

    @Override
    public FeelType type(TypeScope scope) {
        scope.condition(of, of.type(scope));
        return FeelType.SimpleType.BOOLEAN;
    }
}
