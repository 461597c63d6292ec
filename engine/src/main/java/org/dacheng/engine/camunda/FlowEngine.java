package org.dacheng.engine.camunda;

import java.util.Collection;
import org.springframework.stereotype.Service;

/** Runs flows. Every operation joins the caller's transaction and expects the request's row to be locked. */
@Service
public class FlowEngine {

    /**
     * Checks the model against what is allowed and stores it; the same model of the same process again gives the same
     * definition.
     *
     * @return id of the definition
     * @throws org.dacheng.people.failure.InvalidInput naming every element that is refused
     */
    public String deploy(String processKey, int version, String bpmnXml) {
        throw new IllegalStateException("to be filled in");
    }

    /**
     * Runs the flow until it waits; when it passes every node, {@link NodeEvents#ended} was called before this returns.
     *
     * @return id of the instance
     */
    public String start(String definitionId, String requestId) {
        throw new IllegalStateException("to be filled in");
    }

    /** Lets the flow go on from a node that waits. */
    public void signal(String instanceId, String nodeId) {
        throw new IllegalStateException("to be filled in");
    }

    /**
     * Takes the flow back to a node.
     *
     * @param cancelNodeIds {@link org.dacheng.engine.flow.Flow#cancelScope}
     */
    public void move(String instanceId, Collection<String> cancelNodeIds, String toNodeId) {
        throw new IllegalStateException("to be filled in");
    }

    /** Ends the instance without a word: withdrawn, refused or back with the submitter. */
    public void cancel(String instanceId) {
        throw new IllegalStateException("to be filled in");
    }
}
