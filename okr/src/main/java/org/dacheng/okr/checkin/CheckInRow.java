package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code okr_check_in}.
 *
 * @param at exact moment; not shown to anybody for check-ins of a source
 * @param sourceDay start of the day in the time zone of the source that made it; null when a person made it
 */
record CheckInRow(
        String id,
        String keyResultId,
        String objectiveId,
        String cycleId,
        String personId,
        Instant at,
        @Nullable Instant sourceDay,
        BigDecimal value,
        BigDecimal progress,
        Confidence confidence,
        String done,
        String next,
        String origin,
        @Nullable Instant editedAt) {

    static CheckInRow read(ResultSet row, int number) throws SQLException {
        return new CheckInRow(
                row.getString("id"),
                row.getString("key_result_id"),
                row.getString("objective_id"),
                row.getString("cycle_id"),
                row.getString("person_id"),
                UtcTimestamps.read(row, "happened_at"),
                UtcTimestamps.readNullable(row, "source_day"),
                plain(row.getBigDecimal("check_value")),
                row.getBigDecimal("progress"),
                EnumKeys.read(Confidence.class, row.getString("confidence")),
                row.getString("done"),
                row.getString("next_steps"),
                row.getString("origin"),
                UtcTimestamps.readNullable(row, "edited_at"));
    }

    /** The moment shown to people, see {@link FeedCheckIns#shownAt}. */
    Instant shownAt() {
        return sourceDay == null ? at : sourceDay;
    }

    /** Whether the person made it; check-ins of a source belong to nobody. */
    boolean isOf(String person) {
        return personId.equals(person) && !FeedCheckIns.ORIGIN.equals(origin);
    }

    /** The row after an edit. */
    CheckInRow edited(BigDecimal nowValue, BigDecimal nowProgress, NewCheckIn checkIn, Instant now) {
        return new CheckInRow(
                id,
                keyResultId,
                objectiveId,
                cycleId,
                personId,
                at,
                sourceDay,
                nowValue,
                nowProgress,
                checkIn.confidence(),
                checkIn.done(),
                checkIn.next(),
                origin,
                now);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.setScale(Math.max(0, bare.scale()));
    }
}
