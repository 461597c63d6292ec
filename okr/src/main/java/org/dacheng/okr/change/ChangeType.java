package org.dacheng.okr.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What became of an objective or a key result. */
public enum ChangeType {
    @JsonProperty("added")
    ADDED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("removed")
    REMOVED;

    /** The word in message keys and styles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
