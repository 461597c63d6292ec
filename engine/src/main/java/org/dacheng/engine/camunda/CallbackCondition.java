package org.dacheng.engine.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.Condition;

/** Evaluates a branch condition by calling {@link NodeEvents}; the text in the model is for readers only. */
final class CallbackCondition implements Condition {

    private final Supplier<NodeEvents> events;
    private final String branchId;

    CallbackCondition(Supplier<NodeEvents> events, String branchId) {
        this.events = events;
        this.branchId = branchId;
    }

    @Override
    public boolean evaluate(DelegateExecution execution) {
        return events.get().holds(execution.getProcessBusinessKey(), branchId);
    }

    @Override
    public boolean evaluate(VariableScope scope, DelegateExecution execution) {
        return evaluate(execution);
    }

    @Override
    public boolean tryEvaluate(VariableScope scope, DelegateExecution execution) {
        return evaluate(execution);
    }
}
