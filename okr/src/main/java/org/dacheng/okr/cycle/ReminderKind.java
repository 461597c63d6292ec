package org.dacheng.okr.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the people of a cycle are reminded of. */
public enum ReminderKind {
    /** Goals can be written: everybody, when the cycle opens. */
    @JsonProperty("writing-begins")
    WRITING_BEGINS,
    /** The last days to write goals: anyone who has none agreed or submitted. */
    @JsonProperty("writing-ends")
    WRITING_ENDS,
    /** Key results without a check-in for longer than the cycle wants: anyone who answers for them. */
    @JsonProperty("check-in")
    CHECK_IN,
    /** Goals can be scored: anyone who has some. */
    @JsonProperty("scoring-begins")
    SCORING_BEGINS,
    /** The last days to score: anyone who has not scored his own or those of his people. */
    @JsonProperty("scoring-ends")
    SCORING_ENDS,
    /** The last days of the cycle: anyone who has goals in it. */
    @JsonProperty("cycle-ends")
    CYCLE_ENDS,
    /** The day of the next step has come: those who keep the cycles. */
    @JsonProperty("next-step")
    NEXT_STEP
}
