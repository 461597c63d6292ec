package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * A check-in that was made before, on paper or elsewhere.
 *
 * @param personId who made it
 * @param at when, not after now
 * @param value in the unit of the measure; of milestones how many were done
 * @param milestonesDone ids of all that are done, counted when it becomes the newest one; null leaves them
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
