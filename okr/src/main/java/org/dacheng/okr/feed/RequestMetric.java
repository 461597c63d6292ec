package org.dacheng.okr.feed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is measured of the requests of a process. */
enum RequestMetric {
    @JsonProperty("count")
    COUNT(Aggregation.SUM),
    /** Of a field with numbers. */
    @JsonProperty("sum")
    SUM(Aggregation.SUM),
    /** From submission to the end. */
    @JsonProperty("average-time")
    AVERAGE_TIME(Aggregation.MEAN),
    /** Percentage of those that ended within a time. */
    @JsonProperty("share-in-time")
    SHARE_IN_TIME(Aggregation.SHARE);

    private final Aggregation gathering;

    RequestMetric(Aggregation gathering) {
        this.gathering = gathering;
    }

    Aggregation gathering() {
        return gathering;
    }

    boolean isTime() {
        return this == AVERAGE_TIME || this == SHARE_IN_TIME;
    }
}
