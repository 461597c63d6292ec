package org.dacheng.engine.camunda;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.bpmn.BpmnAllowList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs flows in the process engine. Every operation joins the caller's transaction and requires the request's row to be
 * locked.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FlowEngine {

    static final String CANCELLED = "cancelled";

    private final ProcessEngine engine;
    private final ProcessEngineConfigurationImpl configuration;

    FlowEngine(ProcessEngine engine) {
        this.engine = engine;
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * Checks the model against the allow-list, rewrites and stores it. Deploying the same model for the same version of
     * a process again returns the same definition.
     *
     * @return id of the definition
     * @throws InvalidInput naming every element that is refused
     */
    public String deploy(String processKey, int version, String bpmnXml) {
        String checked = BpmnAllowList.rewrite(bpmnXml);
        try {
            String deployment = engine.getRepositoryService()
                    .createDeployment()
                    .name(processKey + " " + version)
                    .addString(processKey + ".bpmn", checked)
                    .enableDuplicateFiltering(true)
                    .deploy()
                    .getId();
            return definitionOf(deployment).getId();
        } catch (ProcessEngineException refused) {
            throw InvalidInput.of("", "engine.bpmn.refused-by-engine", reason(refused));
        }
    }

    /**
     * Starts a flow and runs it until it waits. If it waits nowhere, {@link NodeEvents#ended} is called before this
     * method returns.
     *
     * @return id of the instance
     */
    public String start(String definitionId, String requestId) {
        return run(context -> {
            ExecutionEntity instance = configuration
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(definitionId)
                    .createProcessInstance(requestId);
            instance.start();
            return instance.getId();
        });
    }

    /**
     * Continues the flow from a waiting node.
     *
     * @throws IllegalStateException if the flow does not wait there
     */
    public void signal(String instanceId, String nodeId) {
        run(context -> {
            InstanceExecutions.load(context, instanceId).waitingAt(nodeId).signal(null, null);
            return nodeId;
        });
    }

    /**
     * Moves the flow back to a node.
     *
     * @param cancelNodeIds {@link org.dacheng.engine.flow.Flow#cancelScope}
     */
    public void move(String instanceId, Collection<String> cancelNodeIds, String toNodeId) {
        List<String> occupied =
                run(context -> InstanceExecutions.load(context, instanceId).occupied(cancelNodeIds));
        ProcessInstanceModificationBuilder change =
                engine.getRuntimeService().createProcessInstanceModification(instanceId);
        occupied.forEach(change::cancelAllForActivity);
        change.startBeforeActivity(toNodeId).execute(true, true);
    }

    /**
     * Starts an instance at the position of an earlier one. {@link NodeEvents#entered} is called for each waiting node
     * and must return {@link NodeEntryResult#WAIT}.
     *
     * @param tokens {@link org.dacheng.engine.flow.Flow#tokens}
     * @return id of the instance
     */
    public String startAt(String definitionId, String requestId, Collection<String> tokens) {
        ProcessInstantiationBuilder start = engine.getRuntimeService()
                .createProcessInstanceById(definitionId)
                .businessKey(requestId);
        tokens.forEach(start::startBeforeActivity);
        return start.execute(true, true).getId();
    }

    /**
     * Deletes the instance without calling {@link NodeEvents}: the request was withdrawn, refused or returned to the
     * submitter.
     */
    public void cancel(String instanceId) {
        run(context -> {
            InstanceExecutions.load(context, instanceId).root().deleteCascade(CANCELLED, true, true);
            return instanceId;
        });
    }

    private ProcessDefinition definitionOf(String deploymentId) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deploymentId)
                .singleResult();
    }

    private <T> T run(Command<T> command) {
        return configuration.getCommandExecutorTxRequired().execute(command);
    }

    private static String reason(ProcessEngineException refused) {
        String message = refused.getMessage();
        return message == null
                ? refused.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
