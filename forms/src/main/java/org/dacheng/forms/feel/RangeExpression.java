package org.dacheng.forms.feel;

import org.jspecify.annotations.Nullable;

/** A range such as {@code [1..5)}. */
record RangeExpression(ExpressionPart start, boolean withStart, ExpressionPart end, boolean withEnd)
        implements ExpressionPart {

    @Override
    public int at() {
        return start.at();
    }

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        scope.budget().step();
        return new FeelRange(start.value(scope), withStart, end.value(scope), withEnd);
    }

    @Override
    public FeelType type(TypeScope scope) {
        FeelType from = start.type(scope);
        FeelType to = end.type(scope);
        if (!from.meets(to) || !from.isOrdered()) {
            scope.refuse(at(), "operands", "..", from.label(), to.label());
        }
        return new FeelType.Range(FeelType.join(from, to));
    }
}
