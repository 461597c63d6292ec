package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.json.Json;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A feed with the data of its key result and cycle that computing needs.
 *
 * @param readUntil how far its evidence was read from the beginning; null when reading has not started
 */
record FeedRow(
        String keyResultId,
        String objectiveId,
        String cycleId,
        String responsibleId,
        Measure measure,
        BigDecimal current,
        String source,
        JsonNode settings,
        ZoneId zone,
        String setBy,
        Instant setAt,
        @Nullable BigDecimal fedValue,
        @Nullable Instant recalculatedAt,
        boolean stale,
        @Nullable String readUntil,
        @Nullable String problem,
        DateRange cycleDays,
        CycleState cycleState) {

    static final String COLUMNS = "f.*, k.objective_id, k.responsible_id, k.kind, k.unit, k.currency, k.decimals,"
            + " k.start_value, k.target_value, k.current_value, o.cycle_id, c.starts_on, c.ends_on, c.state as cycle_state";

    static final String FROM = " from okr_feed f join okr_key_result k on k.id = f.key_result_id"
            + " join okr_objective o on o.id = k.objective_id join okr_cycle c on c.id = o.cycle_id ";

    static FeedRow read(ResultSet row, int number) throws SQLException {
        return new FeedRow(
                row.getString("key_result_id"),
                row.getString("objective_id"),
                row.getString("cycle_id"),
                row.getString("responsible_id"),
                measure(row),
                row.getBigDecimal("current_value"),
                row.getString("source"),
                Json.tree(row.getString("settings")),
                ZoneId.of(row.getString("zone")),
                row.getString("set_by"),
                UtcTimestamps.read(row, "set_at"),
                row.getBigDecimal("fed_value"),
                UtcTimestamps.readNullable(row, "recalculated_at"),
                row.getBoolean("stale"),
                row.getString("read_until"),
                row.getString("problem"),
                new DateRange(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                EnumKeys.read(CycleState.class, row.getString("cycle_state")));
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return new Measure(
                EnumKeys.read(KeyResultKind.class, row.getString("kind")),
                row.getString("unit"),
                row.getString("currency"),
                row.getInt("decimals"),
                row.getBigDecimal("start_value"),
                row.getBigDecimal("target_value"),
                null,
                null,
                null);
    }

    /** Values are frozen before the cycle opens and after it closes. */
    boolean frozen() {
        return !cycleState.takesCheckIns();
    }
}
