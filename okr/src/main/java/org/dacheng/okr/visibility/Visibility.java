package org.dacheng.okr.visibility;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who may see an objective once it is no draft. Its owner, responsible person, administrators, HR designers and auditors
 * always do; a draft is seen by those alone who may write it.
 */
public enum Visibility {
    @JsonProperty("everyone")
    EVERYONE,
    /** People of its department and of those below. */
    @JsonProperty("department")
    DEPARTMENT,
    /** Everybody above the responsible person and everybody below. */
    @JsonProperty("chain")
    CHAIN,
    /** The people named, and everybody above the responsible person. */
    @JsonProperty("named")
    NAMED
}
