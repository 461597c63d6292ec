package org.dacheng.okr.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.dacheng.base.database.Utc;
import org.dacheng.okr.measure.Scored;
import org.jspecify.annotations.Nullable;

/**
 * A key result as the export reads it; words as they are stored.
 *
 * @param start values have the decimals of the measure, unless that would round them
 */
record KeyResultRow(
        String id,
        String objectiveId,
        String title,
        String kind,
        String unit,
        @Nullable String currency,
        int decimals,
        BigDecimal start,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal commit,
        BigDecimal target,
        @Nullable BigDecimal stretch,
        BigDecimal current,
        BigDecimal weight,
        boolean weightLocked,
        String responsibleId,
        BigDecimal progress,
        @Nullable String confidence,
        @Nullable Instant lastCheckInAt,
        Scored ownerScore,
        Scored managerScore) {

    static final String COLUMNS =
            "k.id, k.objective_id, k.title, k.kind, k.unit, k.currency, k.decimals, k.start_value,"
                    + " k.baseline_value, k.commit_value, k.target_value, k.stretch_value, k.current_value, k.weight, k.weight_locked,"
                    + " k.responsible_id, k.progress, k.confidence, k.last_check_in_at, k.owner_score, k.owner_comment,"
                    + " k.manager_score, k.manager_comment";

    static KeyResultRow read(ResultSet row) throws SQLException {
        int decimals = row.getInt("decimals");
        return new KeyResultRow(
                row.getString("id"),
                row.getString("objective_id"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("unit"),
                row.getString("currency"),
                decimals,
                shown(row.getBigDecimal("start_value"), decimals),
                shownIfAny(row.getBigDecimal("baseline_value"), decimals),
                shownIfAny(row.getBigDecimal("commit_value"), decimals),
                shown(row.getBigDecimal("target_value"), decimals),
                shownIfAny(row.getBigDecimal("stretch_value"), decimals),
                shown(row.getBigDecimal("current_value"), decimals),
                row.getBigDecimal("weight"),
                row.getBoolean("weight_locked"),
                row.getString("responsible_id"),
                row.getBigDecimal("progress"),
                row.getString("confidence"),
                Utc.readNullable(row, "last_check_in_at"),
                new Scored(row.getBigDecimal("owner_score"), row.getString("owner_comment")),
                new Scored(row.getBigDecimal("manager_score"), row.getString("manager_comment")));
    }

    /** What stands behind its values: the unit, and of money without one the currency. */
    @Nullable
    String measuredIn() {
        return unit.isEmpty() ? currency : unit;
    }

    private static @Nullable BigDecimal shownIfAny(@Nullable BigDecimal value, int decimals) {
        return value == null ? null : shown(value, decimals);
    }

    /** What is exported must not differ from what is stored, so digits beyond the decimals stay. */
    static BigDecimal shown(BigDecimal value, int decimals) {
        int needed = Math.max(decimals, Math.max(0, value.stripTrailingZeros().scale()));
        return value.setScale(needed, RoundingMode.UNNECESSARY);
    }
}
