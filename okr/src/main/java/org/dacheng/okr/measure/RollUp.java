package org.dacheng.okr.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the progress of an objective comes from. */
public enum RollUp {
    @JsonProperty("key-results")
    KEY_RESULTS,
    @JsonProperty("aligned")
    ALIGNED,
    @JsonProperty("both")
    BOTH
}
