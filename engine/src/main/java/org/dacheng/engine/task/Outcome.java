package org.dacheng.engine.task;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a task ended. */
public enum Outcome {
    @JsonProperty("approve")
    APPROVE,
    @JsonProperty("reject")
    REJECT,
    @JsonProperty("send-back")
    SEND_BACK,
    @JsonProperty("transfer")
    TRANSFER,
    @JsonProperty("resubmit")
    RESUBMIT,
    /** Approved without asking: the approver is the submitter or a duplicate, or nobody was found. */
    @JsonProperty("pass")
    PASS,
    /** No longer needed: another person decided, or the request was withdrawn or sent back. */
    @JsonProperty("obsolete")
    OBSOLETE
}
