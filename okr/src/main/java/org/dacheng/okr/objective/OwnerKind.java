package org.dacheng.okr.objective;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Kind of owner of an objective. */
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
