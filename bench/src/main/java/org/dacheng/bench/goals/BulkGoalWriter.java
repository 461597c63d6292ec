package org.dacheng.bench.goals;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes goals as rows of objectives, key results and alignments, in batches of a few thousand. */
final class BulkGoalWriter {

    private static final int BATCH = 2_000;

    private static final String OBJECTIVE = "insert into okr_objective (id, cycle_id, owner_kind, owner_id,"
            + " responsible_id, department_id, title, note, category, ordinal, visibility, state, changed, roll_up,"
            + " progress, computed_progress, confidence, last_check_in_at, created_by, created_at, changed_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, 'committed', ?, ?, ?, false, ?, 0, 0, null, null, ?, ?, ?)";

    private static final String KEY_RESULT =
            "insert into okr_key_result (id, objective_id, title, kind, unit, decimals, start_value, target_value,"
                    + " current_value, weight, weight_locked, ordinal, responsible_id, progress) values (?, ?, ?,"
                    + " 'number', '%', 0, 0, 100, ?, ?, false, ?, ?, ?)";

    private static final String ALIGNMENT = "insert into okr_alignment (id, child_id, parent_id, parent_key_result,"
            + " state, requested_by, requested_at, decided_by, decided_at) values (?, ?, ?, '', ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final LocalDateTime written = LocalDateTime.now(ZoneOffset.UTC).minusDays(70);
    private final List<@Nullable Object[]> objectives = new ArrayList<>();
    private final List<@Nullable Object[]> keyResults = new ArrayList<>();
    private final List<@Nullable Object[]> alignments = new ArrayList<>();

    BulkGoalWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(GeneratedGoals.Goal goal) {
        String responsible = CompanyStaff.id(goal.responsible());
        objectives.add(new @Nullable Object[] {
            goal.id(),
            CompanyGoals.CYCLE,
            goal.ownerKind(),
            goal.ownerId(),
            responsible,
            goal.department(),
            "目标 " + goal.place() + "：让 " + goal.ownerId() + " 负责的客户更早用上新版本",
            "背景与边界写在这里。",
            goal.place(),
            goal.visibility(),
            goal.state(),
            goal.rollUp(),
            responsible,
            written,
            written
        });
        for (int place = 0; place < goal.reached().size(); place++) {
            keyResult(goal, place, responsible);
        }
        if (goal.parent() != null) {
            align(goal, goal.parent(), responsible);
        }
        if (objectives.size() >= BATCH) {
            flush();
        }
    }

    private void keyResult(GeneratedGoals.Goal goal, int place, String responsible) {
        int reached = goal.reached().get(place);
        keyResults.add(new Object[] {
            GeneratedGoals.idOfKeyResult(goal.id(), place),
            goal.id(),
            "关键结果 " + place + "：按时交付率达到 100%",
            reached,
            new BigDecimal(place == 0 ? "0.3334" : "0.3333"),
            place,
            responsible,
            BigDecimal.valueOf(reached, 2)
        });
    }

    private void align(GeneratedGoals.Goal goal, String parent, String responsible) {
        alignments.add(new @Nullable Object[] {
            "a" + goal.id().substring(1),
            goal.id(),
            parent,
            goal.confirmed() ? "confirmed" : "requested",
            responsible,
            written,
            goal.confirmed() ? responsible : null,
            goal.confirmed() ? written : null
        });
    }

    void flush() {
        write(OBJECTIVE, objectives);
        write(KEY_RESULT, keyResults);
        write(ALIGNMENT, alignments);
    }

    private void write(String sql, List<@Nullable Object[]> rows) {
        jdbc.batchUpdate(sql, rows);
        rows.clear();
    }
}
