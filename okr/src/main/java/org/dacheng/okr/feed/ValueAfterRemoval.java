package org.dacheng.okr.feed;

/** Which value stays when nothing feeds a key result any more. */
public enum ValueAfterRemoval {
    FED,
    /** What people said last; the fed one when they said nothing. */
    MANUAL
}
