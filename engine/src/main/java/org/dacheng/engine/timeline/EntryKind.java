package org.dacheng.engine.timeline;

/** What happened. */
public enum EntryKind {
    SUBMITTED,
    ASSIGNED,
    APPROVED,
    REFUSED,
    RETURNED,
    SENT_BACK,
    TRANSFERRED,
    PASSED,
    COPIED,
    COMMENTED,
    REMINDED,
    WITHDRAWN,
    RESUBMITTED,
    ENDED_APPROVED,
    ENDED_REFUSED
}
