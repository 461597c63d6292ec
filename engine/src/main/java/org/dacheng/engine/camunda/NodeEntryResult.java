package org.dacheng.engine.camunda;

/** What follows when a request enters a node. */
public enum NodeEntryResult {
    /** Somebody has to decide; the flow waits for {@link FlowEngine#signal}. */
    WAIT,
    /** Nobody has to; the flow goes on at once. */
    PASS
}
