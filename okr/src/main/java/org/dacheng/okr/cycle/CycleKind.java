package org.dacheng.okr.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Length of a cycle. */
public enum CycleKind {
    @JsonProperty("month")
    MONTH,
    @JsonProperty("two-months")
    TWO_MONTHS,
    @JsonProperty("quarter")
    QUARTER,
    @JsonProperty("half")
    HALF,
    @JsonProperty("year")
    YEAR,
    @JsonProperty("custom")
    CUSTOM
}
