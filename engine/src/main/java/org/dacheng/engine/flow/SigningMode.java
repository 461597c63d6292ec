package org.dacheng.engine.flow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How several approvers of one node sign. */
public enum SigningMode {
    /** Everyone signs; one refusal refuses. */
    @JsonProperty("all")
    ALL,
    /** The first decision counts. */
    @JsonProperty("any")
    ANY,
    /** Everyone signs, one after another. */
    @JsonProperty("in-turn")
    IN_TURN
}
