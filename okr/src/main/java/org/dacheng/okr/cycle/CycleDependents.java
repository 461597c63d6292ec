package org.dacheng.okr.cycle;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that depend on a cycle. */
@Component
class CycleDependents {

    /**
     * Deletes remaining rows of a cycle without goals: sent reminders, and workbooks that can no longer be applied.
     */
    private static final List<String> DELETE_STATEMENTS = List.of(
            "delete from okr_reminder where cycle_id = :id",
            "delete from okr_nudge where cycle_id = :id",
            "delete from okr_import_file where import_id in (select i.id from okr_import i where i.cycle_id = :id)",
            "delete from okr_import where cycle_id = :id");

    private final JdbcClient jdbc;

    CycleDependents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int countObjectives(String cycleId) {
        return jdbc.sql("select count(*) from okr_objective where cycle_id = :id")
                .param("id", cycleId)
                .query(Integer.class)
                .single();
    }

    void deleteTraces(String cycleId) {
        DELETE_STATEMENTS.forEach(sql -> jdbc.sql(sql).param("id", cycleId).update());
    }
}
