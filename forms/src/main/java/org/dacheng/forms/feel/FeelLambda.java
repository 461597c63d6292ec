package org.dacheng.forms.feel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** A function defined by an expression. */
record FeelLambda(FunctionLiteral definition, EvaluationScope scope) {

    private static final int MAX_DEPTH = 60;

    @Nullable
    Object call(int at, List<@Nullable Object> arguments) {
        if (arguments.size() != definition.parameters().size()) {
            throw new EvaluationProblem(at, Message.of("forms.feel.arguments", "function", arguments.size()));
        }
        Map<String, @Nullable Object> names = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            names.put(definition.parameters().get(i), arguments.get(i));
        }
        EvaluationBudget.refuseWhen(depth(scope) > MAX_DEPTH);
        return definition.body().value(scope.with(names));
    }

    private static int depth(EvaluationScope scope) {
        int depth = 0;
        for (EvaluationScope outer = scope.outer(); outer != null; outer = outer.outer()) {
            depth++;
        }
        return depth;
    }
}
