package org.dacheng.engine.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a request stands. */
public enum RequestStatus {
    /** Somebody has to decide. */
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
