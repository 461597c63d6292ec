package org.dacheng.engine.flow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens when the submitter himself is found as an approver. */
public enum SubmitterApproverPolicy {
    /** He decides his own request. */
    @JsonProperty("decide")
    DECIDE,
    /** His share is approved without asking. */
    @JsonProperty("pass")
    PASS,
    /** His direct manager decides instead. */
    @JsonProperty("manager")
    MANAGER,
    /** The head of his department decides instead. */
    @JsonProperty("department-head")
    DEPARTMENT_HEAD
}
