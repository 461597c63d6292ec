package org.dacheng.okr.feed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The metric computed from the requests of a process. */
enum RequestMetric {
    @JsonProperty("count")
    COUNT(Aggregation.SUM),
    /** Of a numeric field. */
    @JsonProperty("sum")
    SUM(Aggregation.SUM),
    /** From submission to the end. */
    @JsonProperty("average-time")
    AVERAGE_TIME(Aggregation.MEAN),
    /** Percentage of those that ended within a limit. */
    @JsonProperty("share-in-time")
    SHARE_IN_TIME(Aggregation.SHARE);

    private final Aggregation aggregation;

    RequestMetric(Aggregation aggregation) {
        this.aggregation = aggregation;
    }

    Aggregation aggregation() {
        return aggregation;
    }

    boolean isTime() {
        return this == AVERAGE_TIME || this == SHARE_IN_TIME;
    }
}
