package org.dacheng.engine.request;

import java.util.Map;
import org.dacheng.engine.process.Definition;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.feel.FeelExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which way a condition goes: for the running flow and for the expected chain alike. */
@Component
public class Conditions {

    private final Answers answers;

    Conditions(Answers answers) {
        this.answers = answers;
    }

    public boolean holds(Step step, String branchId) {
        Definition process = step.process();
        Request request = step.request();
        return holds(
                process, branchId, step.variables(() -> variables(process, request.answers(), request.submitterId())));
    }

    Map<String, @Nullable Object> variables(
            Definition process, Map<String, ? extends @Nullable Object> data, String submitterId) {
        return answers.variables(process.schema(), data, submitterId);
    }

    boolean holds(Definition process, String branchId, Map<String, @Nullable Object> variables) {
        FeelExpression condition = process.conditions().get(branchId);
        return condition != null && condition.holds(variables);
    }
}
