package org.dacheng.engine.camunda;

/** Callbacks of the engine while it runs a flow, inside the caller's transaction. */
public interface NodeEvents {

    /** The request reached an approval; may be called while the flow is still being started. */
    NodeEntryResult entered(String requestId, String nodeId);

    /** The request passed a copy node. */
    void copied(String requestId, String nodeId);

    /** Whether this branch of a condition is taken; called in the order of the branches, never for the default. */
    boolean holds(String requestId, String branchId);

    /** The flow came to an end by itself; not called for {@link FlowEngine#cancel}. */
    void ended(String requestId);
}
