package org.dacheng.okr.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether an objective or key result was added, changed or removed. */
public enum ChangeType {
    @JsonProperty("added")
    ADDED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("removed")
    REMOVED;

    /** The key used in messages and CSS classes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
