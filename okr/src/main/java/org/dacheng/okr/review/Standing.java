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
 * @param objectives those the asker may see
 * @param progress mean, 0 to 1
 */
public record Standing(
        String personId,
        int distance,
        int objectives,
        BigDecimal progress,
        @Nullable Instant lastCheckInAt,
        Set<Concern> concerns) {

    public boolean has(Concern concern) {
        return concerns.contains(concern);
    }

    /** What is said beside the goals: all but what the goals show themselves. */
    public List<Concern> marks() {
        return concerns.stream()
                .filter(one -> one != Concern.CHANGED && one != Concern.AT_RISK)
                .toList();
    }

    /** What to remind of first. */
    public NudgeReason reason() {
        return Stream.of(Concern.UNWRITTEN, Concern.UNSCORED, Concern.STALE, Concern.AT_RISK)
                .filter(this::has)
                .findFirst()
                .map(Concern::reason)
                .orElse(NudgeReason.OTHER);
    }
}
