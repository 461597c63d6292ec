package org.dacheng.okr.nudge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Reasons for a reminder. */
public enum NudgeReason {
    /** No objective was submitted yet. */
    @JsonProperty("unwritten")
    UNWRITTEN,
    /** An objective has no check-in for as long as the cycle allows. */
    @JsonProperty("stale")
    STALE,
    /** An objective has no score by its owner. */
    @JsonProperty("unscored")
    UNSCORED,
    /** An objective is at risk or off track. */
    @JsonProperty("at-risk")
    AT_RISK,
    /** Given in the text. */
    @JsonProperty("other")
    OTHER;

    /** The key used in pages and messages: {@code at-risk}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
