package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.util.Set;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * A check-in to record.
 *
 * @param value in the unit of the measure; null for milestones, whose value is counted, and for text-only check-ins
 *     of fed key results
 * @param milestonesDone ids of all completed milestones; null leaves them unchanged
 * @param done what changed; at most 4,000 characters
 * @param next what comes next; at most 4,000 characters
 */
public record NewCheckIn(
        @Nullable BigDecimal value,
        @Nullable Set<String> milestonesDone,
        Confidence confidence,
        String done,
        String next) {

    public NewCheckIn {
        done = PlainText.lines(done);
        next = PlainText.lines(next);
    }
}
