package org.dacheng.forms.feel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list literal. */
record ListExpression(int at, List<ExpressionPart> items) implements ExpressionPart {

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        scope.budget().make(items.size());
        List<@Nullable Object> values = new ArrayList<>(items.size());
        items.forEach(item -> values.add(item.value(scope)));
        return values;
    }

    @Override
    public FeelType type(TypeScope scope) {
        return of(types(scope));
    }

    List<FeelType> types(TypeScope scope) {
        return items.stream().map(item -> item.type(scope)).toList();
    }

    static FeelType of(List<FeelType> items) {
        return FeelType.listOf(items.stream().reduce(FeelType.SimpleType.EMPTY, FeelType::join));
    }
}
