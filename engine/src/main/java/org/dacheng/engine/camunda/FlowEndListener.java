package org.dacheng.engine.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Reports the end of a flow, unless the instance was deleted. */
final class FlowEndListener implements ExecutionListener {

    private final Supplier<NodeEvents> events;

    FlowEndListener(Supplier<NodeEvents> events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!FlowEngine.CANCELLED.equals(((ExecutionEntity) execution).getDeleteReason())) {
            events.get().ended(execution.getProcessBusinessKey());
        }
    }
}
