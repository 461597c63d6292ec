package org.dacheng.okr.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Daily totals in the database. */
@Repository
class DailyStatisticsRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    DailyStatisticsRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** @param lastTaken newest stored day, null when there is none */
    record BegunCycle(
            String id,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean running,
            @Nullable LocalDate lastTaken) {}

    /** Totals of the company at the end of a day, without drafts. */
    record CompanyDay(LocalDate on, int objectives, BigDecimal progressSum) {}

    /** Cycles that were opened and whose first day has come. */
    List<BegunCycle> begunCycles(LocalDate today) {
        return jdbc.sql("select c.id, c.starts_on, c.ends_on, c.state, (select max(f.taken_on) from okr_day_figure f"
                        + " where f.cycle_id = c.id) as last_taken from okr_cycle c"
                        + " where c.starts_on <= :today and c.state <> 'planned' order by c.id")
                .param("today", today)
                .query((row, number) -> new BegunCycle(
                        row.getString("id"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        List.of("open", "scoring").contains(row.getString("state")),
                        row.getObject("last_taken", LocalDate.class)))
                .list();
    }

    void write(String cycleId, LocalDate day, Map<String, GoalTotals> totalsByDepartment) {
        batch.batchUpdate(
                "insert into okr_day_figure (cycle_id, taken_on, department_id, people, people_with, objectives,"
                        + " progress_sum, on_track, at_risk, off_track, no_confidence)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                totalsByDepartment.entrySet().stream()
                        .map(entry -> values(cycleId, day, entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Object[] values(String cycleId, LocalDate day, String department, GoalTotals totals) {
        return new Object[] {
            cycleId,
            day,
            department,
            totals.people(),
            totals.covered(),
            totals.objectives(),
            totals.progressSum(),
            totals.onTrack(),
            totals.atRisk(),
            totals.offTrack(),
            totals.unsure()
        };
    }

    /** Totals of the whole company, oldest first: one row per day. */
    List<CompanyDay> company(String cycleId) {
        return jdbc.sql("select taken_on, objectives, progress_sum from okr_day_figure"
                        + " where cycle_id = :cycle and department_id = '' order by taken_on")
                .param("cycle", cycleId)
                .query((row, number) -> new CompanyDay(
                        row.getObject("taken_on", LocalDate.class),
                        row.getInt("objectives"),
                        row.getBigDecimal("progress_sum")))
                .list();
    }
}
