package org.dacheng.engine.request;

/** Where a request stands. */
public enum RequestStatus {
    /** Somebody has to decide. */
    RUNNING,
    /** Sent back to the submitter, who may change and resubmit it. */
    RETURNED,
    APPROVED,
    REFUSED,
    WITHDRAWN
}
