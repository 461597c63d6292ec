package org.dacheng.engine.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Behaviour of a copy node: reports the entry and continues. */
final class CopyNodeBehavior extends TaskActivityBehavior {

    private final Supplier<NodeEvents> events;

    CopyNodeBehavior(Supplier<NodeEvents> events) {
        this.events = events;
    }

    @Override
    public void execute(ActivityExecution execution) {
        events.get()
                .copied(
                        execution.getProcessBusinessKey(),
                        execution.getActivity().getId());
        leave(execution);
    }
}
