package org.dacheng.engine.camunda;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * The executions of one instance, read with one select and put together, so that the engine looks up nothing more.
 *
 * @param root the instance itself
 */
record InstanceExecutions(ExecutionEntity root, List<ExecutionEntity> executions) {

    /** @throws IllegalStateException when it has ended or never was */
    static InstanceExecutions load(CommandContext context, String instanceId) {
        List<ExecutionEntity> executions = context.getExecutionManager().findExecutionsByProcessInstanceId(instanceId);
        ExecutionEntity root = executions.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no instance " + instanceId));
        root.restoreProcessInstance(executions, null, null, null, null, null, null);
        return new InstanceExecutions(root, executions);
    }

    /** @throws IllegalStateException when nothing waits there */
    ExecutionEntity waitingAt(String nodeId) {
        // Not asked for being active: the engine may leave the flag down on an instance that was moved.
        return executions.stream()
                .filter(execution -> nodeId.equals(execution.getActivityId()))
                .filter(execution -> execution.getExecutions().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(root.getId() + " does not wait at " + nodeId));
    }

    /** Those of the nodes where something waits, joins included. */
    List<String> occupied(Collection<String> nodeIds) {
        return executions.stream()
                .map(ExecutionEntity::getActivityId)
                .filter(id -> id != null && nodeIds.contains(id))
                .distinct()
                .toList();
    }
}
