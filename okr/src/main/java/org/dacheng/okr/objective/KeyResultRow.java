package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import org.dacheng.base.database.Utc;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.Scored;
import org.dacheng.okr.word.Words;
import org.jspecify.annotations.Nullable;

/** A row of {@code okr_key_result} to be shown. */
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
        Scored ownerScore,
        Scored managerScore,
        @Nullable Feed feed) {

    /** A row of {@code okr_feed}. */
    record Feed(
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
                Figures.plain(row.getBigDecimal("current_value"), decimals),
                Figures.plainNullable(row.getBigDecimal("manual_value"), decimals),
                row.getBigDecimal("weight"),
                row.getBoolean("weight_locked"),
                row.getInt("ordinal"),
                row.getString("responsible_id"),
                row.getBigDecimal("progress"),
                Words.readNullable(Confidence.class, row.getString("confidence")),
                Utc.readNullable(row, "last_check_in_at"),
                new Scored(row.getBigDecimal("owner_score"), row.getString("owner_comment")),
                new Scored(row.getBigDecimal("manager_score"), row.getString("manager_comment")),
                feed(row));
    }

    private static @Nullable Feed feed(ResultSet row) throws SQLException {
        String source = row.getString("feed_source");
        return source == null
                ? null
                : new Feed(
                        source,
                        row.getString("process_id"),
                        Utc.read(row, "set_at"),
                        ZoneId.of(row.getString("feed_zone")),
                        Utc.readNullable(row, "recalculated_at"),
                        row.getBoolean("feed_stale"),
                        row.getString("problem"));
    }

    private static Measure measure(ResultSet row, int decimals) throws SQLException {
        return new Measure(
                Words.read(KeyResultKind.class, row.getString("kind")),
                row.getString("unit"),
                row.getString("currency"),
                decimals,
                Figures.plain(row.getBigDecimal("start_value"), decimals),
                Figures.plain(row.getBigDecimal("target_value"), decimals),
                Figures.plainNullable(row.getBigDecimal("baseline_value"), decimals),
                Figures.plainNullable(row.getBigDecimal("commit_value"), decimals),
                Figures.plainNullable(row.getBigDecimal("stretch_value"), decimals));
    }
}
