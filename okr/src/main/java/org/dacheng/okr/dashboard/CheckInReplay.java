package org.dacheng.okr.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replays the check-ins of a cycle, a slice at a time, to compute the state of the goals after each day. */
@Component
class CheckInReplay {

    private static final int SLICE = 20_000;

    private final JdbcClient jdbc;

    CheckInReplay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record ReplayedCheckIn(
            String id, String keyResultId, Instant at, BigDecimal progress, Confidence confidence) {}

    /** Totals by day and department; empty when the last day is before the first. */
    Map<LocalDate, Map<String, GoalTotals>> of(String cycleId, LocalDate first, LocalDate last, ZoneId zone) {
        Map<LocalDate, Map<String, GoalTotals>> days = new LinkedHashMap<>();
        if (last.isBefore(first)) {
            return days;
        }
        CheckInReplayState state = initialState(cycleId);
        LocalDate day = first;
        ReplayedCheckIn after = null;
        List<ReplayedCheckIn> slice = slice(cycleId, null);
        while (!slice.isEmpty()) {
            for (ReplayedCheckIn checkIn : slice) {
                while (!day.isAfter(last) && !checkIn.at().isBefore(end(day, zone))) {
                    days.put(day, state.byDepartment(end(day, zone)));
                    day = day.plusDays(1);
                }
                state.apply(checkIn.keyResultId(), checkIn.progress(), checkIn.confidence());
                after = checkIn;
            }
            slice = slice.size() < SLICE || day.isAfter(last) ? List.of() : slice(cycleId, after);
        }
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            days.put(day, state.byDepartment(end(day, zone)));
        }
        return days;
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private List<ReplayedCheckIn> slice(String cycleId, @org.jspecify.annotations.Nullable ReplayedCheckIn after) {
        String further = after == null ? "" : " and (c.happened_at > :at or (c.happened_at = :at and c.id > :after))";
        JdbcClient.StatementSpec statement = jdbc.sql("select c.id, c.key_result_id, c.happened_at, c.progress,"
                        + " c.confidence from okr_check_in c where c.cycle_id = :cycle" + further
                        + " order by c.happened_at, c.id limit :slice")
                .param("cycle", cycleId)
                .param("slice", SLICE);
        if (after != null) {
            statement = statement.param("at", UtcTimestamps.write(after.at())).param("after", after.id());
        }
        return statement
                .query((row, number) -> new ReplayedCheckIn(
                        row.getString("id"),
                        row.getString("key_result_id"),
                        UtcTimestamps.read(row, "happened_at"),
                        row.getBigDecimal("progress"),
                        EnumKeys.read(Confidence.class, row.getString("confidence"))))
                .list();
    }

    private CheckInReplayState initialState(String cycleId) {
        CheckInReplayState state = new CheckInReplayState();
        jdbc.sql("select o.id, coalesce(o.department_id, '') as department, o.created_at, k.id as key_result, k.weight"
                        + " from okr_objective o left join okr_key_result k on k.objective_id = o.id"
                        + " where o.cycle_id = :cycle and o.state <> 'draft'")
                .param("cycle", cycleId)
                .query(row -> {
                    state.addObjective(
                            row.getString("id"),
                            row.getString("department"),
                            UtcTimestamps.read(row, "created_at"),
                            row.getString("key_result"),
                            row.getBigDecimal("weight"));
                });
        return state;
    }
}
