package org.dacheng.okr.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure people are to reach the target; later constants are worse. */
public enum Confidence {
    @JsonProperty("on-track")
    ON_TRACK,
    @JsonProperty("at-risk")
    AT_RISK,
    @JsonProperty("off-track")
    OFF_TRACK;

    /** The word in pages, message keys and styles: {@code on-track}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
