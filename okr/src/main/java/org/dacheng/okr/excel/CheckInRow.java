package org.dacheng.okr.excel;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.dacheng.base.database.Utc;
import org.dacheng.okr.checkin.SourceCheckIns;
import org.jspecify.annotations.Nullable;

/**
 * A check-in as the export reads it.
 *
 * @param at exactly, for the order
 */
record CheckInRow(
        String id,
        String keyResultId,
        String objectiveId,
        String personId,
        Instant at,
        Instant shownAt,
        BigDecimal value,
        BigDecimal progress,
        String confidence,
        String done,
        String next,
        String origin,
        @Nullable Instant editedAt) {

    static final String COLUMNS =
            "c.id, c.key_result_id, c.objective_id, c.person_id, c.happened_at, " + SourceCheckIns.shownAt("c")
                    + " as shown_at, c.check_value, c.progress, c.confidence, c.done, c.next_steps, c.origin, c.edited_at";

    static CheckInRow read(ResultSet row) throws SQLException {
        return new CheckInRow(
                row.getString("id"),
                row.getString("key_result_id"),
                row.getString("objective_id"),
                row.getString("person_id"),
                Utc.read(row, "happened_at"),
                Utc.read(row, "shown_at"),
                KeyResultRow.shown(row.getBigDecimal("check_value"), 0),
                row.getBigDecimal("progress"),
                row.getString("confidence"),
                row.getString("done"),
                row.getString("next_steps"),
                row.getString("origin"),
                Utc.readNullable(row, "edited_at"));
    }
}
