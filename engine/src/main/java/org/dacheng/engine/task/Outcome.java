package org.dacheng.engine.task;

/** How a task ended. */
public enum Outcome {
    APPROVE,
    REJECT,
    SEND_BACK,
    TRANSFER,
    RESUBMIT,
    /** Approved without asking: the submitter himself, a duplicate, or nobody was found. */
    PASS,
    /** No longer needed: somebody else decided, or the request was withdrawn or sent back. */
    OBSOLETE
}
