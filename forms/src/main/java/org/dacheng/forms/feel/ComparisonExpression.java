package org.dacheng.forms.feel;

import org.jspecify.annotations.Nullable;

/** Comparison of two values. */
record ComparisonExpression(FeelComparison comparison, ExpressionPart left, ExpressionPart right)
        implements ExpressionPart {

    @Override
    public int at() {
        return left.at();
    }

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        scope.budget().step();
        return comparison.of(at(), left.value(scope), right.value(scope), scope.budget());
    }

    @Override
    public FeelType type(TypeScope scope) {
        comparison.check(scope, at(), left.type(scope), right.type(scope));
        return FeelType.SimpleType.BOOLEAN;
    }
}
