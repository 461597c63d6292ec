package org.dacheng.forms.feel;

import org.jspecify.annotations.Nullable;

/** The opposite; of empty it is empty. */
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
        return FeelType.Kind.BOOLEAN;
    }
}
