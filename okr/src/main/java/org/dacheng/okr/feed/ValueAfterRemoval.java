package org.dacheng.okr.feed;

/** The value that a key result keeps when its source is removed. */
public enum ValueAfterRemoval {
    FED,
    /** The value people reported last; the fed one when there is none. */
    MANUAL
}
