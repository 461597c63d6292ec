package org.dacheng.forms.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person may do with a field at a node. */
public enum FieldRight {
    @JsonProperty("edit")
    EDIT,
    @JsonProperty("read")
    READ,
    @JsonProperty("hidden")
    HIDDEN
}
