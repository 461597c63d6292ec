package org.dacheng.engine.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Status of a request. */
public enum RequestStatus {
    /** People have to decide. */
    @JsonProperty("running")
    RUNNING,
    /** Sent back to the submitter, who may change and resubmit it. */
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("withdrawn")
    WITHDRAWN
}
