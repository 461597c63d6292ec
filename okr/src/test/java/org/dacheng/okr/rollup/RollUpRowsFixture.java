package org.dacheng.okr.rollup;

import java.time.Instant;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/** Minimal rows of goals, for tests of code below the services that write them. */
final class RollUpRowsFixture {

    private final JdbcTemplate jdbc;
    private final String cycle = Ids.next();

    RollUpRowsFixture(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    String objective(String rollUp) {
        String id = Ids.next();
        jdbc.update(
                "insert into okr_objective (id, cycle_id, owner_kind, owner_id, responsible_id, title, note, category,"
                        + " ordinal, visibility, state, changed, roll_up, progress, computed_progress, created_by,"
                        + " created_at, changed_at) values (?, ?, 'person', 'employee', 'employee', 'Goal', '',"
                        + " 'committed', 0, 'everyone', 'agreed', ?, ?, 0, 0, 'employee', ?, ?)",
                id,
                cycle,
                false,
                rollUp,
                now(),
                now());
        return id;
    }

    /** From 0 to 100. */
    String keyResult(String objective, String weight, String current, String confidence) {
        String id = Ids.next();
        jdbc.update(
                "insert into okr_key_result (id, objective_id, title, kind, unit, decimals, start_value, target_value,"
                        + " current_value, weight, weight_locked, ordinal, responsible_id, progress, confidence)"
                        + " values (?, ?, 'Result', 'percentage', '%', 0, 0, 100, ?, ?, ?, 0, 'employee', 0, ?)",
                id, objective, current, weight, false, confidence);
        return id;
    }

    void align(String child, String parent, String state) {
        jdbc.update(
                "insert into okr_alignment (id, child_id, parent_id, parent_key_result, state, requested_by,"
                        + " requested_at) values (?, ?, ?, '', ?, 'employee', ?)",
                Ids.next(),
                child,
                parent,
                state,
                now());
    }

    void override(String objective, String progress) {
        jdbc.update(
                "update okr_objective set progress = ?, override_reason = 'Seen by eye', override_by = 'manager',"
                        + " override_at = ? where id = ?",
                progress,
                now(),
                objective);
    }

    private static Object now() {
        return UtcTimestamps.write(Instant.parse("2026-11-20T08:00:00Z"));
    }
}
