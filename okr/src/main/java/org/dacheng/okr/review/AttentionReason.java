package org.dacheng.okr.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import org.dacheng.okr.nudge.NudgeReason;
import org.jspecify.annotations.Nullable;

/** What may catch a manager's eye at one of the people below. */
public enum AttentionReason {
    /** Something happened since the last meeting. */
    @JsonProperty("changed")
    CHANGED(null),
    /** Nothing was handed in yet. */
    @JsonProperty("unwritten")
    UNWRITTEN(NudgeReason.UNWRITTEN),
    /** Goals wait for the manager's agreement. */
    @JsonProperty("waiting")
    WAITING(null),
    @JsonProperty("stale")
    STALE(NudgeReason.STALE),
    @JsonProperty("at-risk")
    AT_RISK(NudgeReason.AT_RISK),
    /** Confidence is worse than at the last meeting. */
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

    /** What to remind people of who have it; null when it is for the manager to do. */
    public @Nullable NudgeReason reason() {
        return reason;
    }

    /** The word in addresses and message keys: {@code to-score}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The other way round; nothing for another word. */
    public static Optional<AttentionReason> read(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.key().equals(word)).findFirst();
    }
}
