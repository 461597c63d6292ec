package org.dacheng.okr.nudge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a reminder asks for. */
public enum NudgeReason {
    /** No objective was handed in yet. */
    @JsonProperty("unwritten")
    UNWRITTEN,
    /** An objective has no check-in for as long as the cycle wants. */
    @JsonProperty("stale")
    STALE,
    /** An objective waits for the score of its owner. */
    @JsonProperty("unscored")
    UNSCORED,
    /** An objective is at risk or off track. */
    @JsonProperty("at-risk")
    AT_RISK,
    /** Whatever the words say. */
    @JsonProperty("other")
    OTHER;

    /** The word in pages and message keys: {@code at-risk}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
