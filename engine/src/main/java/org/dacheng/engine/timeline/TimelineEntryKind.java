package org.dacheng.engine.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Kind of a timeline entry. */
public enum TimelineEntryKind {
    @JsonProperty("submitted")
    SUBMITTED,
    @JsonProperty("assigned")
    ASSIGNED,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("sent-back")
    SENT_BACK,
    @JsonProperty("transferred")
    TRANSFERRED,
    @JsonProperty("decision-undone")
    DECISION_UNDONE,
    @JsonProperty("passed")
    PASSED,
    @JsonProperty("copied")
    COPIED,
    @JsonProperty("commented")
    COMMENTED,
    @JsonProperty("reminded")
    REMINDED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("resubmitted")
    RESUBMITTED,
    @JsonProperty("ended-approved")
    ENDED_APPROVED,
    @JsonProperty("ended-refused")
    ENDED_REFUSED
}
