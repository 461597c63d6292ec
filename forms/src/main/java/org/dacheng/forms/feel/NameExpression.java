package org.dacheng.forms.feel;

import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** A reference to a value by name. */
record NameExpression(int at, String name) implements ExpressionPart {

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        scope.budget().step();
        Object value = scope.get(name);
        if (value == null && !scope.contains(name)) {
            throw new EvaluationProblem(at, Message.of("forms.feel.unknown-name", name));
        }
        return value;
    }

    @Override
    public FeelType type(TypeScope scope) {
        FeelType type = scope.find(name);
        if (type == null) {
            scope.refuse(at, "unknown-name-of", name, TypeScope.some(scope.known()));
            return FeelType.SimpleType.ANY;
        }
        return type;
    }
}
