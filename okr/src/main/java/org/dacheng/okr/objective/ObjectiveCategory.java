package org.dacheng.okr.objective;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Committed objectives are to be reached in full; aspirational ones are a success at 70 %. */
public enum ObjectiveCategory {
    @JsonProperty("committed")
    COMMITTED,
    @JsonProperty("aspirational")
    ASPIRATIONAL
}
