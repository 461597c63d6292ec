package org.dacheng.forms.feel;

import java.util.Map;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelFunction.Body;

/** Functions of the present moment, and of missing values. */
final class CurrentTimeFunctions {

    static void addTo(Map<String, Body> functions) {
        functions.put("today", a -> a.scope().now().get().toLocalDate());
        functions.put("now", a -> a.scope().now().get().toLocalDateTime());
        functions.put("not", a -> Boolean.FALSE.equals(a.get(0)));
        functions.put("assert", CurrentTimeFunctions::hold);
    }

    private static @org.jspecify.annotations.Nullable Object hold(CallArguments arguments) {
        if (Boolean.TRUE.equals(arguments.get(1))) {
            return arguments.get(0);
        }
        throw new EvaluationProblem(arguments.at(), Message.of("forms.feel.assertion", arguments.text(2, "")));
    }

    private CurrentTimeFunctions() {}
}
