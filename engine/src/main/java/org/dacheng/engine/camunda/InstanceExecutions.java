package org.dacheng.engine.camunda;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * The executions of one instance, read and linked with one select, so that the engine needs no further lookups.
 *
 * @param root the instance itself
 */
record InstanceExecutions(ExecutionEntity root, List<ExecutionEntity> executions) {

    /** @throws IllegalStateException if the instance has ended or never existed */
    static InstanceExecutions load(CommandContext context, String instanceId) {
        List<ExecutionEntity> executions = context.getExecutionManager().findExecutionsByProcessInstanceId(instanceId);
        ExecutionEntity root = executions.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no instance " + instanceId));
        root.restoreProcessInstance(executions, null, null, null, null, null, null);
        return new InstanceExecutions(root, executions);
    }

    /** @throws IllegalStateException if nothing waits at the node */
    ExecutionEntity waitingAt(String nodeId) {
        // Does not check the active flag: the engine may leave it unset on an instance that was moved.
        return executions.stream()
                .filter(execution -> nodeId.equals(execution.getActivityId()))
                .filter(execution -> execution.getExecutions().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(root.getId() + " does not wait at " + nodeId));
    }

    /** The given nodes where an execution waits, joins included. */
    List<String> occupied(Collection<String> nodeIds) {
        return executions.stream()
                .map(ExecutionEntity::getActivityId)
                .filter(id -> id != null && nodeIds.contains(id))
                .distinct()
                .toList();
    }
}
