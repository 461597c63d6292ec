package org.dacheng.okr.feed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a fed value is no longer computed; the last computed value stays. */
public enum FeedProblem {
    @JsonProperty("process-gone")
    PROCESS_GONE,
    @JsonProperty("field-gone")
    FIELD_GONE,
    /**
     * A node hides the field, or a field it is computed from, while the value of a key result is visible to everybody
     * who sees it.
     */
    @JsonProperty("field-hidden")
    FIELD_HIDDEN,
    @JsonProperty("currency-differs")
    CURRENCY_DIFFERS,
    /** The source does not produce values for the kind of measure of the key result. */
    @JsonProperty("kind-differs")
    KIND_DIFFERS,
    @JsonProperty("too-big")
    TOO_BIG,
    /** It counts the requests of fewer than five people, see {@link FeedGroupSizeCheck}. */
    @JsonProperty("few-people")
    FEW_PEOPLE,
    /** The module that provided the value is no longer installed. */
    @JsonProperty("source-gone")
    SOURCE_GONE
}
