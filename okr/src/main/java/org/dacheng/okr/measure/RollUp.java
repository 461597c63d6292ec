package org.dacheng.okr.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the progress of an objective is computed. */
public enum RollUp {
    @JsonProperty("key-results")
    KEY_RESULTS,
    @JsonProperty("aligned")
    ALIGNED,
    @JsonProperty("both")
    BOTH
}
