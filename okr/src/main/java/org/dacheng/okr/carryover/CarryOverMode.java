package org.dacheng.okr.carryover;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a key result is carried over. */
public enum CarryOverMode {
    /** The rest: starts at the value reached so far, the target stays. */
    @JsonProperty("rest")
    REST,
    /** The whole: keeps its start and its current value. */
    @JsonProperty("whole")
    WHOLE,
    /** Not carried over. */
    @JsonProperty("leave")
    LEAVE;

    /** The key used in pages and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
