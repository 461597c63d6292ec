package org.dacheng.engine.request;

/** The lists of requests. */
public enum RequestList {
    STARTED,
    COPIED,
    /** Everything the asker may see as process owner, auditor or administrator. */
    ALL
}
