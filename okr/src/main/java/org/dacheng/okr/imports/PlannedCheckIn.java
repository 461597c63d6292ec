package org.dacheng.okr.imports;

import java.math.BigDecimal;
import java.time.Instant;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.checkin.PastCheckIn;
import org.dacheng.okr.measure.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * A check-in that a workbook brings or changes.
 *
 * @param id of the one to be changed, else null
 * @param value null leaves that of a changed one
 */
record PlannedCheckIn(
        Line line,
        PlannedResult result,
        @Nullable String id,
        String personId,
        Instant at,
        @Nullable BigDecimal value,
        Confidence confidence,
        String done,
        String next) {

    PastCheckIn past(String keyResultId) {
        return new PastCheckIn(
                keyResultId, personId, at, value == null ? BigDecimal.ZERO : value, confidence, done, next, null);
    }

    /** What milestones count nobody can say otherwise. */
    PlannedCheckIn withoutValue() {
        return new PlannedCheckIn(line, result, id, personId, at, null, confidence, done, next);
    }

    NewCheckIn said() {
        return new NewCheckIn(value, null, confidence, done, next);
    }
}
