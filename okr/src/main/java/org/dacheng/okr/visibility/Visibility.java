package org.dacheng.okr.visibility;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who may see an objective once it was agreed, beside those who always do: its responsible person, the head of its
 * department, lead and members of its team, anyone who answers for one of its key results, everybody above the
 * responsible person, administrators, HR designers and auditors. A draft is seen by those alone who write it; what was
 * submitted or sent back and never agreed, by them, those above and the auditors.
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
