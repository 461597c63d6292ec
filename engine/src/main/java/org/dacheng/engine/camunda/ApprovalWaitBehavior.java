package org.dacheng.engine.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Behaviour of an approval node: one waiting execution for any number of signers. The engine writes no task rows. */
final class ApprovalWaitBehavior extends TaskActivityBehavior {

    private final Supplier<NodeEvents> events;

    ApprovalWaitBehavior(Supplier<NodeEvents> events) {
        this.events = events;
    }

    @Override
    public void execute(ActivityExecution execution) {
        NodeEntryResult entry = events.get()
                .entered(
                        execution.getProcessBusinessKey(),
                        execution.getActivity().getId());
        if (entry == NodeEntryResult.PASS) {
            leave(execution);
        }
    }

    @Override
    public void signal(ActivityExecution execution, String signalName, Object signalData) {
        leave(execution);
    }
}
