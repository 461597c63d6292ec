package org.dacheng.okr.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import org.dacheng.okr.nudge.NudgeReason;
import org.jspecify.annotations.Nullable;

/** Reasons for a manager to look at a person's goals. */
public enum AttentionReason {
    /** Something changed since the last meeting. */
    @JsonProperty("changed")
    CHANGED(null),
    /** Nothing was submitted yet. */
    @JsonProperty("unwritten")
    UNWRITTEN(NudgeReason.UNWRITTEN),
    /** Goals wait for the manager's agreement. */
    @JsonProperty("waiting")
    WAITING(null),
    @JsonProperty("stale")
    STALE(NudgeReason.STALE),
    @JsonProperty("at-risk")
    AT_RISK(NudgeReason.AT_RISK),
    /** Confidence is lower than at the last meeting. */
    @JsonProperty("fell")
    FELL(NudgeReason.AT_RISK),
    /** The owner has not scored. */
    @JsonProperty("unscored")
    UNSCORED(NudgeReason.UNSCORED),
    /** The manager's score is missing. */
    @JsonProperty("to-score")
    TO_SCORE(null);

    private final @Nullable NudgeReason reason;

    AttentionReason(@Nullable NudgeReason reason) {
        this.reason = reason;
    }

    /** The reason of a reminder to the people it applies to; null when the manager has to act. */
    public @Nullable NudgeReason reason() {
        return reason;
    }

    /** The key used in addresses and messages: {@code to-score}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Parses a key; empty for an unknown one. */
    public static Optional<AttentionReason> read(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.key().equals(word)).findFirst();
    }
}
