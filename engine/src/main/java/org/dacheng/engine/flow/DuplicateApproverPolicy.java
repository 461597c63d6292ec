package org.dacheng.engine.flow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether somebody who approved a request already is asked again at a later node. */
public enum DuplicateApproverPolicy {
    /** He is asked every time. */
    @JsonProperty("never")
    NEVER,
    /** He is passed when the node before was his as well. */
    @JsonProperty("consecutive")
    CONSECUTIVE,
    /** He is passed at every later node. */
    @JsonProperty("later")
    LATER
}
