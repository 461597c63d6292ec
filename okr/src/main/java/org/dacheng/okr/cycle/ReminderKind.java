package org.dacheng.okr.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Kinds of reminders sent to people of a cycle. */
public enum ReminderKind {
    /** Goals can be written: everybody, when the cycle opens. */
    @JsonProperty("writing-begins")
    WRITING_BEGINS,
    /** The last days to write goals: people without an agreed or submitted goal. */
    @JsonProperty("writing-ends")
    WRITING_ENDS,
    /** Key results without a check-in for longer than the cycle allows: people responsible for them. */
    @JsonProperty("check-in")
    CHECK_IN,
    /** Goals can be scored: people who have goals. */
    @JsonProperty("scoring-begins")
    SCORING_BEGINS,
    /** The last days to score: people who have not scored their own goals or those of their reports. */
    @JsonProperty("scoring-ends")
    SCORING_ENDS,
    /** The last days of the cycle: people with goals in it. */
    @JsonProperty("cycle-ends")
    CYCLE_ENDS,
    /** The day of the next step has come: people who manage cycles. */
    @JsonProperty("next-step")
    NEXT_STEP
}
