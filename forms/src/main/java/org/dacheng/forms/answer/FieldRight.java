package org.dacheng.forms.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Access to a field at a node. */
public enum FieldRight {
    @JsonProperty("edit")
    EDIT,
    @JsonProperty("read")
    READ,
    @JsonProperty("hidden")
    HIDDEN
}
