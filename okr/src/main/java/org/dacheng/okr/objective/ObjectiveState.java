package org.dacheng.okr.objective;

import com.fasterxml.jackson.annotation.JsonProperty;

/** State of the agreement on an objective. */
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
