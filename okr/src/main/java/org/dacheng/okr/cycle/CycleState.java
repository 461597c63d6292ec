package org.dacheng.okr.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** State of a cycle. Goals are written when planned or open, checked in when open or scoring, scored when scoring. */
public enum CycleState {
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("open")
    OPEN,
    @JsonProperty("scoring")
    SCORING,
    @JsonProperty("closed")
    CLOSED,
    /** Closed and no longer offered in lists. */
    @JsonProperty("hidden")
    HIDDEN;

    /** Whether goals can be written. */
    public boolean takesGoals() {
        return this == PLANNED || this == OPEN;
    }

    /** Whether check-ins are accepted. */
    public boolean takesCheckIns() {
        return this == OPEN || this == SCORING;
    }

    /** Whether scores are accepted. */
    public boolean takesScores() {
        return this == SCORING;
    }

    /** Whether the transition is allowed: one step forward, or one step back from any state after open. */
    public boolean leadsTo(CycleState other) {
        return other.ordinal() == ordinal() + 1 || (other.ordinal() == ordinal() - 1 && other != PLANNED);
    }
}
