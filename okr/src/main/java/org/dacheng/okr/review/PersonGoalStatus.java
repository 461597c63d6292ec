package org.dacheng.okr.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dacheng.okr.nudge.NudgeReason;
import org.jspecify.annotations.Nullable;

/**
 * How the goals of one person stand.
 *
 * @param distance 1 for a direct report
 * @param objectives those the actor may see
 * @param progress mean, 0 to 1
 */
public record PersonGoalStatus(
        String personId,
        int distance,
        int objectives,
        BigDecimal progress,
        @Nullable Instant lastCheckInAt,
        Set<AttentionReason> concerns) {

    public boolean has(AttentionReason concern) {
        return concerns.contains(concern);
    }

    /** What is said beside the goals: all but what the goals show themselves. */
    public List<AttentionReason> marks() {
        return concerns.stream()
                .filter(one -> one != AttentionReason.CHANGED && one != AttentionReason.AT_RISK)
                .toList();
    }

    /** What to remind of first. */
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
