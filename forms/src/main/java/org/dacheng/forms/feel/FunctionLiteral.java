package org.dacheng.forms.feel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code function(x, y) x < y}. */
record FunctionLiteral(int at, List<String> parameters, ExpressionPart body) implements ExpressionPart {

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        scope.budget().make(1);
        return new FeelLambda(this, scope);
    }

    @Override
    public FeelType type(TypeScope scope) {
        type(scope, FeelType.SimpleType.ANY);
        return FeelType.SimpleType.FUNCTION;
    }

    /** The type of the result when every parameter has this type. */
    FeelType type(TypeScope scope, FeelType parameter) {
        Map<String, FeelType> names = new HashMap<>();
        parameters.forEach(name -> names.put(name, parameter));
        return body.type(scope.with(names));
    }
}
