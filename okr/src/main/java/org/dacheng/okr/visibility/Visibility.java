package org.dacheng.okr.visibility;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who may see an objective after its agreement, in addition to those who always may: its responsible person, the head
 * of its department, lead and members of its team, people responsible for one of its key results, everybody above the
 * responsible person, administrators, HR designers and auditors. A draft is visible only to people who may write it; an
 * objective that was submitted or sent back and never agreed, to them, to those above and to auditors.
 */
public enum Visibility {
    @JsonProperty("everyone")
    EVERYONE,
    /** People of its department and of departments below. */
    @JsonProperty("department")
    DEPARTMENT,
    /** Everybody above and everybody below the responsible person. */
    @JsonProperty("chain")
    CHAIN,
    /** The people named, and everybody above the responsible person. */
    @JsonProperty("named")
    NAMED
}
