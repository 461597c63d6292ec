package org.dacheng.engine.camunda;

/** How the flow continues after a request enters a node. */
public enum NodeEntryResult {
    /** People have to decide; the flow waits for {@link FlowEngine#signal}. */
    WAIT,
    /** Nobody has to decide; the flow continues at once. */
    PASS
}
