package org.dacheng.engine.flow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether people who already approved a request are asked again at a later node. */
public enum DuplicateApproverPolicy {
    /** Always ask again. */
    @JsonProperty("never")
    NEVER,
    /** Skip people who approved the directly preceding node. */
    @JsonProperty("consecutive")
    CONSECUTIVE,
    /** Skip them at every later node. */
    @JsonProperty("later")
    LATER
}
