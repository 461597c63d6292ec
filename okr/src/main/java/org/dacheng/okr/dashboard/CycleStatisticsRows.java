package org.dacheng.okr.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Totals over the objectives of a cycle that are not drafts. They contain no titles, so they are the same for
 * everybody.
 */
@Repository
class CycleStatisticsRows {

    private static final String COUNTED = " from okr_objective o where o.cycle_id = :cycle and o.state <> 'draft'";

    private final JdbcClient jdbc;

    CycleStatisticsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Totals by department of the objectives; the empty key is for none. */
    Map<String, GoalTotals> byDepartment(String cycleId) {
        Map<String, GoalTotals> totalsByDepartment = new HashMap<>();
        jdbc.sql("select coalesce(o.department_id, '') as department, count(*) as objectives,"
                        + " sum(o.progress) as progress_sum,"
                        + " sum(case when o.confidence = 'on-track' then 1 else 0 end) as on_track,"
                        + " sum(case when o.confidence = 'at-risk' then 1 else 0 end) as at_risk,"
                        + " sum(case when o.confidence = 'off-track' then 1 else 0 end) as off_track,"
                        + " sum(case when o.confidence is null then 1 else 0 end) as unsure" + COUNTED
                        + " group by coalesce(o.department_id, '')")
                .param("cycle", cycleId)
                .query(row -> {
                    totalsByDepartment.put(row.getString("department"), totals(row));
                });
        return totalsByDepartment;
    }

    /** Number of objectives by tenth of progress, 0 to 9; completed ones count in the last. */
    Map<Integer, Integer> bands(String cycleId) {
        Map<Integer, Integer> bands = new HashMap<>();
        jdbc.sql("select floor(o.progress * 10) as band, count(*) as objectives" + COUNTED
                        + " group by floor(o.progress * 10)")
                .param("cycle", cycleId)
                .query(row -> {
                    bands.merge(Math.min(9, row.getInt("band")), row.getInt("objectives"), Integer::sum);
                });
        return bands;
    }

    Set<String> peopleWithObjective(String cycleId) {
        return new HashSet<>(jdbc.sql("select distinct o.responsible_id" + COUNTED)
                .param("cycle", cycleId)
                .query(String.class)
                .list());
    }

    private static GoalTotals totals(ResultSet row) throws SQLException {
        return new GoalTotals(
                row.getInt("objectives"),
                row.getBigDecimal("progress_sum"),
                row.getInt("on_track"),
                row.getInt("at_risk"),
                row.getInt("off_track"),
                row.getInt("unsure"),
                0,
                0);
    }
}
