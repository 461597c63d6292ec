package org.dacheng.okr.feed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a fed value is no longer computed; what was computed last stays. */
public enum FeedProblem {
    @JsonProperty("process-gone")
    PROCESS_GONE,
    @JsonProperty("field-gone")
    FIELD_GONE,
    /** A node hides the field, or something it is made of; the value of a key result is read by everybody. */
    @JsonProperty("field-hidden")
    FIELD_HIDDEN,
    @JsonProperty("currency-differs")
    CURRENCY_DIFFERS,
    /** The key result is measured in a way that the source does not give. */
    @JsonProperty("kind-differs")
    KIND_DIFFERS,
    @JsonProperty("too-big")
    TOO_BIG,
    /** It counts the requests of fewer than five people, see {@link FeedGroupSizeCheck}. */
    @JsonProperty("few-people")
    FEW_PEOPLE,
    /** A module that gave the value is no longer there. */
    @JsonProperty("source-gone")
    SOURCE_GONE
}
