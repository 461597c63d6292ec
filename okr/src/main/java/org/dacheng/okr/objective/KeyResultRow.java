package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.ScoreWithComment;
import org.jspecify.annotations.Nullable;

/** A row of {@code okr_key_result} for display. */
record KeyResultRow(
        String id,
        String objectiveId,
        String title,
        Measure measure,
        BigDecimal current,
        @Nullable BigDecimal manualValue,
        BigDecimal weight,
        boolean weightLocked,
        int ordinal,
        String responsibleId,
        BigDecimal progress,
        @Nullable Confidence confidence,
        @Nullable Instant lastCheckInAt,
        ScoreWithComment ownerScore,
        ScoreWithComment managerScore,
        @Nullable FeedColumns feed) {

    /** A row of {@code okr_feed}. */
    record FeedColumns(
            String source,
            @Nullable String process,
            Instant since,
            ZoneId zone,
            @Nullable Instant recalculatedAt,
            boolean stale,
            @Nullable String problem) {

        boolean isPushed() {
            return source.equals("push");
        }
    }

    static KeyResultRow read(ResultSet row) throws SQLException {
        int decimals = row.getInt("decimals");
        return new KeyResultRow(
                row.getString("id"),
                row.getString("objective_id"),
                row.getString("title"),
                measure(row, decimals),
                TrimmedDecimals.plain(row.getBigDecimal("current_value"), decimals),
                TrimmedDecimals.plainNullable(row.getBigDecimal("manual_value"), decimals),
                row.getBigDecimal("weight"),
                row.getBoolean("weight_locked"),
                row.getInt("ordinal"),
                row.getString("responsible_id"),
                row.getBigDecimal("progress"),
                EnumKeys.readNullable(Confidence.class, row.getString("confidence")),
                UtcTimestamps.readNullable(row, "last_check_in_at"),
                new ScoreWithComment(row.getBigDecimal("owner_score"), row.getString("owner_comment")),
                new ScoreWithComment(row.getBigDecimal("manager_score"), row.getString("manager_comment")),
                feed(row));
    }

    private static @Nullable FeedColumns feed(ResultSet row) throws SQLException {
        String source = row.getString("feed_source");
        return source == null
                ? null
                : new FeedColumns(
                        source,
                        row.getString("process_id"),
                        UtcTimestamps.read(row, "set_at"),
                        ZoneId.of(row.getString("feed_zone")),
                        UtcTimestamps.readNullable(row, "recalculated_at"),
                        row.getBoolean("feed_stale"),
                        row.getString("problem"));
    }

    private static Measure measure(ResultSet row, int decimals) throws SQLException {
        return new Measure(
                EnumKeys.read(KeyResultKind.class, row.getString("kind")),
                row.getString("unit"),
                row.getString("currency"),
                decimals,
                TrimmedDecimals.plain(row.getBigDecimal("start_value"), decimals),
                TrimmedDecimals.plain(row.getBigDecimal("target_value"), decimals),
                TrimmedDecimals.plainNullable(row.getBigDecimal("baseline_value"), decimals),
                TrimmedDecimals.plainNullable(row.getBigDecimal("commit_value"), decimals),
                TrimmedDecimals.plainNullable(row.getBigDecimal("stretch_value"), decimals));
    }
}
