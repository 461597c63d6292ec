package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.util.Set;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * What is said at a check-in.
 *
 * @param value in the unit of the measure; null for milestones, whose value is counted,
 *     and for what a source feeds when only words are said
 * @param milestonesDone ids of all that are done; null leaves them
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
