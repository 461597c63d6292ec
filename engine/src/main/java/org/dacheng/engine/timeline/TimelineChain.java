package org.dacheng.engine.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where a request's timeline ends: kept on the request's row, so that cutting off the tail is found. */
@Embeddable
public class TimelineChain {

    static final String BEGINNING = "";

    @Column(name = "entry_count")
    private int count;

    @Column(name = "head_hash")
    private String head = BEGINNING;

    public TimelineChain() {}

    /** How many entries there are. */
    public int count() {
        return count;
    }

    /** Hash of the last entry, empty before the first. */
    public String head() {
        return head;
    }

    void grow(TimelineEntryRow entry) {
        count = entry.seq();
        head = entry.hash();
    }
}
