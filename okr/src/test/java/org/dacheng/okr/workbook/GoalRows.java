package org.dacheng.okr.workbook;

import java.time.LocalDateTime;
import java.util.Map;
import org.dacheng.base.id.Ids;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Writes goals directly into their tables, as input of exports. */
@TestComponent
@Transactional
class GoalRows {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 3, 0);

    private final JdbcClient jdbc;

    GoalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String cycle(String name) {
        String id = Ids.next();
        jdbc.sql(
                        "insert into okr_cycle (id, name_zh, name_en, kind, starts_on, ends_on, state, check_in_days, created_by,"
                                + " created_at) values (:id, :name, :name, 'quarter', '2026-10-01', '2026-12-31', 'open', 7,"
                                + " 'admin', :now)")
                .params(Map.of("id", id, "name", name, "now", NOW))
                .update();
        return id;
    }

    String objective(String cycle, String kind, String owner, String responsible, String department, String title) {
        return objective(cycle, kind, owner, responsible, department, title, "everyone");
    }

    String objective(
            String cycle,
            String kind,
            String owner,
            String responsible,
            String department,
            String title,
            String visibility) {
        String id = Ids.next();
        jdbc.sql(
                        "insert into okr_objective (id, cycle_id, owner_kind, owner_id, responsible_id, department_id, title, note,"
                                + " category, ordinal, visibility, state, changed, roll_up, progress, computed_progress,"
                                + " confidence, last_check_in_at, owner_score, created_by, created_at, changed_at) values (:id,"
                                + " :cycle, :kind, :owner, :responsible, :department, :title, '', 'committed', 1, :visibility,"
                                + " 'agreed', false, 'key-results', 0.425, 0.425, 'at-risk', :now, 0.7, :responsible, :now,"
                                + " :now)")
                .param("id", id)
                .param("cycle", cycle)
                .param("kind", kind)
                .param("owner", owner)
                .param("responsible", responsible)
                .param("department", department)
                .param("title", title)
                .param("visibility", visibility)
                .param("now", NOW)
                .update();
        return id;
    }

    String keyResult(String objective, int ordinal, String title, String confidence) {
        String id = Ids.next();
        jdbc.sql("insert into okr_key_result (id, objective_id, title, kind, unit, decimals, start_value, target_value,"
                        + " current_value, commit_value, weight, weight_locked, ordinal, responsible_id, progress,"
                        + " confidence, last_check_in_at) select :id, id, :title, 'number', '家', 1, 0, 200.5, 85.25, 150,"
                        + " 0.5, false, :ordinal, responsible_id, 0.425187, :confidence, :now from okr_objective where"
                        + " id = :objective")
                .params(Map.of(
                        "id", id, "objective", objective, "title", title, "ordinal", ordinal, "confidence", confidence))
                .param("now", NOW)
                .update();
        return id;
    }

    void align(String child, String parent, String state) {
        jdbc.sql(
                        "insert into okr_alignment (id, child_id, parent_id, parent_key_result, state, requested_by, requested_at)"
                                + " values (:id, :child, :parent, '', :state, 'employee', :now)")
                .params(Map.of("id", Ids.next(), "child", child, "parent", parent, "state", state, "now", NOW))
                .update();
    }

    void checkIns(String cycle, String objective, String keyResult, int count, String done) {
        for (int i = 0; i < count; i++) {
            jdbc.sql("insert into okr_check_in (id, key_result_id, objective_id, cycle_id, person_id, happened_at,"
                            + " check_value, progress, confidence, done, next_steps, origin) values (:id, :keyResult,"
                            + " :objective, :cycle, 'employee', :at, :value, 0.4, 'at-risk', :done, '', 'page')")
                    .params(Map.of("id", Ids.next(), "keyResult", keyResult, "objective", objective, "cycle", cycle))
                    .params(Map.of("at", NOW.minusDays(i / 2), "value", 85 - i % 80, "done", done))
                    .update();
        }
    }
}
