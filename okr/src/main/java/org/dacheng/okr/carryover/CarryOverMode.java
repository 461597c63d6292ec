package org.dacheng.okr.carryover;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a key result goes along. */
public enum CarryOverMode {
    /** What is left of it: begins where it has come to, the target stays. */
    @JsonProperty("rest")
    REST,
    /** The whole of it: begins where it began, and stands where it has come to. */
    @JsonProperty("whole")
    WHOLE,
    /** Stays behind. */
    @JsonProperty("leave")
    LEAVE;

    /** The word in pages and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
