package org.dacheng.okr.objective;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose objective it is. */
public enum OwnerKind {
    @JsonProperty("company")
    COMPANY,
    @JsonProperty("department")
    DEPARTMENT,
    @JsonProperty("team")
    TEAM,
    @JsonProperty("person")
    PERSON
}
