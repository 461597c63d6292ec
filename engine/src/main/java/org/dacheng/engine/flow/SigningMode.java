package org.dacheng.engine.flow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How several people of one node sign. */
public enum SigningMode {
    /** Everybody; one refusal refuses. */
    @JsonProperty("all")
    ALL,
    /** The first decision decides. */
    @JsonProperty("any")
    ANY,
    /** Everybody, one after the other. */
    @JsonProperty("in-turn")
    IN_TURN
}
