package org.dacheng.okr.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How likely the target is to be reached; later constants are worse. */
public enum Confidence {
    @JsonProperty("on-track")
    ON_TRACK,
    @JsonProperty("at-risk")
    AT_RISK,
    @JsonProperty("off-track")
    OFF_TRACK;

    /** The key used in pages, messages and CSS classes: {@code on-track}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
