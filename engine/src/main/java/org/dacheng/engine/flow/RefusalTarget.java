package org.dacheng.engine.flow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a refusal leads. */
public enum RefusalTarget {
    /** The request ends. */
    @JsonProperty("end")
    END,
    /** The submitter may change and resubmit it. */
    @JsonProperty("submitter")
    SUBMITTER
}
