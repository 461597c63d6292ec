package org.dacheng.okr.objective;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Promised in full, or a bold aim of which 70 % is good. */
public enum ObjectiveCategory {
    @JsonProperty("committed")
    COMMITTED,
    @JsonProperty("aspirational")
    ASPIRATIONAL
}
