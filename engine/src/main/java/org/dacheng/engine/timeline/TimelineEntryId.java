package org.dacheng.engine.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Key of an entry: its request and its position. */
@Embeddable
class TimelineEntryId implements Serializable {

    @Column(name = "request_id")
    private String requestId;

    private int seq;

    protected TimelineEntryId() {}

    TimelineEntryId(String requestId, int seq) {
        this.requestId = requestId;
        this.seq = seq;
    }

    int seq() {
        return seq;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimelineEntryId that && seq == that.seq && requestId.equals(that.requestId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(requestId, seq);
    }
}
