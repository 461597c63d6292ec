package org.dacheng.engine.list;

/** The lists of requests. */
public enum RequestList {
    STARTED,
    COPIED,
    /** Everything the actor may see as process owner, auditor or administrator. */
    ALL
}
