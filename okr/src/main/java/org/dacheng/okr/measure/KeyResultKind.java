package org.dacheng.okr.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a key result is measured. */
public enum KeyResultKind {
    @JsonProperty("percentage")
    PERCENTAGE,
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("money")
    MONEY,
    /** 0 or 1. */
    @JsonProperty("yes-no")
    YES_NO,
    /** The value is the number of completed milestones, the target their total number. */
    @JsonProperty("milestones")
    MILESTONES
}
