package org.dacheng.engine.flow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What to do if the submitter is found as an approver. */
public enum SubmitterApproverPolicy {
    /** Submitters decide their own requests. */
    @JsonProperty("decide")
    DECIDE,
    /** The submitter's share is approved without asking. */
    @JsonProperty("pass")
    PASS,
    /** The submitter's direct manager decides instead. */
    @JsonProperty("manager")
    MANAGER,
    /** The head of the submitter's department decides instead. */
    @JsonProperty("department-head")
    DEPARTMENT_HEAD
}
