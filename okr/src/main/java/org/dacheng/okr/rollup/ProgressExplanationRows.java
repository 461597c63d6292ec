package org.dacheng.okr.rollup;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows behind a figure. */
@Component
class ProgressExplanationRows {

    private static final String KEY_RESULT =
            "select k.id, k.title, k.weight, k.progress, k.start_value, k.target_value, k.current_value"
                    + " from okr_key_result k ";

    record ExplainedObjective(
            RollUp rollUp, BigDecimal progress, @Nullable String overrideReason) {}

    record ExplainedKeyResult(
            String id,
            String title,
            BigDecimal weight,
            BigDecimal progress,
            BigDecimal start,
            BigDecimal target,
            BigDecimal current) {

        static ExplainedKeyResult read(ResultSet row, int number) throws SQLException {
            return new ExplainedKeyResult(
                    row.getString("id"),
                    row.getString("title"),
                    row.getBigDecimal("weight"),
                    row.getBigDecimal("progress"),
                    row.getBigDecimal("start_value"),
                    row.getBigDecimal("target_value"),
                    row.getBigDecimal("current_value"));
        }
    }

    record ExplainedContributor(String id, String title, BigDecimal progress, boolean shown) {}

    private final JdbcClient jdbc;

    ProgressExplanationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ExplainedObjective> objective(VisibilityCondition visible, String id) {
        return jdbc.sql("select o.roll_up, o.progress, o.override_reason from okr_objective o where o.id = :id and "
                        + visible.sql())
                .param("id", id)
                .params(visible.params())
                .query((row, number) -> new ExplainedObjective(
                        EnumKeys.read(RollUp.class, row.getString("roll_up")),
                        row.getBigDecimal("progress"),
                        row.getString("override_reason")))
                .optional();
    }

    List<ExplainedKeyResult> keyResults(String objectiveId) {
        return jdbc.sql(KEY_RESULT + "where k.objective_id = :id order by k.ordinal, k.id")
                .param("id", objectiveId)
                .query(ExplainedKeyResult::read)
                .list();
    }

    Optional<ExplainedKeyResult> keyResult(VisibilityCondition visible, String id) {
        return jdbc.sql(KEY_RESULT + "join okr_objective o on o.id = k.objective_id where k.id = :id and "
                        + visible.sql())
                .param("id", id)
                .params(visible.params())
                .query(ExplainedKeyResult::read)
                .optional();
    }

    List<ExplainedContributor> contributors(VisibilityCondition visible, String objectiveId) {
        return jdbc.sql("select o.id, o.title, o.progress, case when " + visible.sql() + " then 1 else 0 end as shown"
                        + " from okr_objective o where o.id in (select a.child_id from okr_alignment a"
                        + " where a.parent_id = :id and a.state = 'confirmed') order by o.id")
                .param("id", objectiveId)
                .params(visible.params())
                .query((row, number) -> new ExplainedContributor(
                        row.getString("id"),
                        row.getString("title"),
                        row.getBigDecimal("progress"),
                        row.getInt("shown") == 1))
                .list();
    }
}
