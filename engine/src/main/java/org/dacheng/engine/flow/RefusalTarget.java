package org.dacheng.engine.flow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Effect of a refusal on the request. */
public enum RefusalTarget {
    /** The request ends. */
    @JsonProperty("end")
    END,
    /** The submitter may change and resubmit it. */
    @JsonProperty("submitter")
    SUBMITTER
}
