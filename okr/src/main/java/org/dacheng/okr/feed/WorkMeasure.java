package org.dacheng.okr.feed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is measured of the requests of a process. */
enum WorkMeasure {
    @JsonProperty("count")
    COUNT(Gathering.SUM),
    /** Of a field with numbers. */
    @JsonProperty("sum")
    SUM(Gathering.SUM),
    /** From submission to the end. */
    @JsonProperty("average-time")
    AVERAGE_TIME(Gathering.MEAN),
    /** Percentage of those that ended within a time. */
    @JsonProperty("share-in-time")
    SHARE_IN_TIME(Gathering.SHARE);

    private final Gathering gathering;

    WorkMeasure(Gathering gathering) {
        this.gathering = gathering;
    }

    Gathering gathering() {
        return gathering;
    }

    boolean isTime() {
        return this == AVERAGE_TIME || this == SHARE_IN_TIME;
    }
}
