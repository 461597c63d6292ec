package org.dacheng.okr.objective;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the agreement on an objective stands. */
public enum ObjectiveState {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("submitted")
    SUBMITTED,
    @JsonProperty("agreed")
    AGREED,
    @JsonProperty("returned")
    RETURNED
}
