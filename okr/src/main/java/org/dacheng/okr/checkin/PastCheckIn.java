package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * A check-in made earlier, outside the program.
 *
 * @param personId author
 * @param at when, not in the future
 * @param value in the unit of the measure; for milestones the number completed
 * @param milestonesDone ids of all completed milestones, applied when it becomes the newest check-in; null leaves
 *     them unchanged
 */
public record PastCheckIn(
        String keyResultId,
        String personId,
        Instant at,
        BigDecimal value,
        Confidence confidence,
        String done,
        String next,
        @Nullable Set<String> milestonesDone) {

    public PastCheckIn {
        done = PlainText.lines(done);
        next = PlainText.lines(next);
    }
}
