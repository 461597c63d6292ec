package org.dacheng.okr.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.RollUp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of the roll-up. */
@Component
class RollUpRows {

    /** Deeper than any real alignment; ends the traversal if a loop was written from outside the program. */
    private static final int LEVELS = 32;

    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    RollUpRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The objectives and everything they contribute to. */
    Set<String> withAncestors(Collection<String> ids) {
        return new TreeSet<>(
                jdbc.sql(above("select id, 0 from okr_objective where id in (:ids)") + " select distinct id from above")
                        .param("ids", ids)
                        .query(String.class)
                        .list());
    }

    RollUpPath path(Collection<String> keyResultIds) {
        RollUpPath path = new RollUpPath(new TreeSet<>(), new TreeSet<>());
        jdbc.sql(above("select objective_id, 0 from okr_key_result where id in (:ids)")
                        + " select above.id, min(above.steps) as steps, o.cycle_id from above"
                        + " join okr_objective o on o.id = above.id group by above.id, o.cycle_id")
                .param("ids", keyResultIds)
                .query(row -> {
                    path.objectives().add(row.getString("id"));
                    if (row.getInt("steps") == 0) {
                        path.cycles().add(row.getString("cycle_id"));
                    }
                });
        return path;
    }

    private static String above(String first) {
        return "with recursive above (id, steps) as (" + first + " union select a.parent_id, above.steps + 1 from above"
                + " join okr_alignment a on a.child_id = above.id and a.state = 'confirmed'"
                + " where above.steps < " + LEVELS + ")";
    }

    List<ObjectiveProgress> lock(Collection<String> ids) {
        return jdbc.sql("select id, roll_up, override_at, progress, computed_progress, confidence"
                        + " from okr_objective where id in (:ids) order by id for update")
                .param("ids", ids)
                .query((row, number) -> new ObjectiveProgress(
                        row.getString("id"),
                        EnumKeys.read(RollUp.class, row.getString("roll_up")),
                        row.getObject("override_at") != null,
                        row.getBigDecimal("progress"),
                        row.getBigDecimal("computed_progress"),
                        confidence(row)))
                .list();
    }

    Contributors below(Collection<String> objectiveIds) {
        return Contributors.of(jdbc, objectiveIds);
    }

    /** @param checkedIn time of the last check-in, by id */
    void write(List<ObjectiveProgress> changed, Map<String, Instant> checkedIn) {
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            ObjectiveProgressUpdate update = new ObjectiveProgressUpdate(
                    changed.subList(from, Math.min(changed.size(), from + AT_ONCE)), checkedIn);
            batch.update(update.sql(), update.values());
        }
    }

    void correct(List<KeyResultProgress> outdated) {
        if (outdated.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                "update okr_key_result set progress = ? where id = ?",
                outdated.stream()
                        .map(one -> new Object[] {one.progress(), one.id()})
                        .toList());
    }

    private static @Nullable Confidence confidence(ResultSet row) throws SQLException {
        return EnumKeys.readNullable(Confidence.class, row.getString("confidence"));
    }
}
