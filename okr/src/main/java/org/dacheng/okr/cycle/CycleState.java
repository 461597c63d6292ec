package org.dacheng.okr.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a cycle stands. Goals are written when planned or open, checked in when open or scoring, scored when scoring.
 */
public enum CycleState {
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("open")
    OPEN,
    @JsonProperty("scoring")
    SCORING,
    @JsonProperty("closed")
    CLOSED,
    /** Closed, and no longer offered in lists. */
    @JsonProperty("hidden")
    HIDDEN;

    public boolean takesGoals() {
        return this == PLANNED || this == OPEN;
    }

    public boolean takesCheckIns() {
        return this == OPEN || this == SCORING;
    }

    public boolean takesScores() {
        return this == SCORING;
    }

    /** A step forward, or a step back from all that follows opening. */
    public boolean leadsTo(CycleState other) {
        return other.ordinal() == ordinal() + 1 || (other.ordinal() == ordinal() - 1 && other != PLANNED);
    }
}
