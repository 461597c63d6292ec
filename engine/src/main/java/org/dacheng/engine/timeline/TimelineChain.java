package org.dacheng.engine.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** End of a request's timeline, stored in the request's row, so that missing last entries are found. */
@Embeddable
public class TimelineChain {

    static final String BEGINNING = "";

    @Column(name = "entry_count")
    private int count;

    @Column(name = "head_hash")
    private String head = BEGINNING;

    public TimelineChain() {}

    /** Number of entries. */
    public int count() {
        return count;
    }

    /** Hash of the last entry, empty before the first. */
    public String head() {
        return head;
    }

    void append(TimelineEntryRow entry) {
        count = entry.seq();
        head = entry.hash();
    }
}
