package org.dacheng.okr.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dacheng.okr.nudge.NudgeReason;
import org.jspecify.annotations.Nullable;

/**
 * Status of the goals of one person.
 *
 * @param distance 1 for a direct report
 * @param objectives number of those the actor may see
 * @param progress mean, 0 to 1
 */
public record PersonGoalStatus(
        String personId,
        int distance,
        int objectives,
        BigDecimal progress,
        @Nullable Instant lastCheckInAt,
        Set<AttentionReason> concerns) {

    /** Whether the reason applies to the person. */
    public boolean has(AttentionReason concern) {
        return concerns.contains(concern);
    }

    /** Reasons shown next to the goals: those that the goals do not show themselves. */
    public List<AttentionReason> otherConcerns() {
        return concerns.stream()
                .filter(one -> one != AttentionReason.CHANGED && one != AttentionReason.AT_RISK)
                .toList();
    }

    /** The most important reason for a reminder. */
    public NudgeReason reason() {
        return Stream.of(
                        AttentionReason.UNWRITTEN,
                        AttentionReason.UNSCORED,
                        AttentionReason.STALE,
                        AttentionReason.AT_RISK)
                .filter(this::has)
                .findFirst()
                .map(AttentionReason::reason)
                .orElse(NudgeReason.OTHER);
    }
}
