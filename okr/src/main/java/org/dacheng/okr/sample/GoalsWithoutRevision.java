package org.dacheng.okr.sample;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.ObjectiveCategory;
import org.dacheng.okr.objective.ObjectiveContent;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads goals that have no revision. */
@Component
class GoalsWithoutRevision {

    private static final String NEW = "o.id not in (select r.objective_id from okr_revision r)";

    private final JdbcClient jdbc;

    GoalsWithoutRevision(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param running its cycle is open */
    record UnrevisedGoal(
            String id, String cycleId, Instant createdAt, boolean agreed, boolean running, ObjectiveContent content) {}

    private record KeyedRow<T>(String of, T value) {}

    List<UnrevisedGoal> withoutRevision() {
        Map<String, List<String>> viewers = grouped(jdbc.sql("select v.objective_id, v.person_id"
                        + " from okr_objective_viewer v join okr_objective o on o.id = v.objective_id where " + NEW
                        + " order by v.person_id")
                .query((row, number) -> new KeyedRow<>(row.getString(1), row.getString(2)))
                .list());
        Map<String, List<ObjectiveContent.MilestoneContent>> steps = grouped(jdbc.sql("select m.* from okr_milestone m"
                        + " join okr_key_result k on k.id = m.key_result_id join okr_objective o on o.id = k.objective_id"
                        + " where " + NEW + " order by m.ordinal, m.id")
                .query((row, number) -> new KeyedRow<>(row.getString("key_result_id"), milestone(row)))
                .list());
        Map<String, List<ObjectiveContent.KeyResultContent>> results = grouped(
                jdbc.sql("select k.* from okr_key_result k" + " join okr_objective o on o.id = k.objective_id where "
                                + NEW + " order by k.ordinal, k.id")
                        .query((row, number) -> new KeyedRow<>(row.getString("objective_id"), result(row, steps)))
                        .list());
        return jdbc.sql("select o.*, c.state as cycle_state from okr_objective o join okr_cycle c on c.id = o.cycle_id"
                        + " where " + NEW + " order by o.id")
                .query((row, number) -> goal(row, viewers, results))
                .list();
    }

    private static UnrevisedGoal goal(
            ResultSet row,
            Map<String, List<String>> viewers,
            Map<String, List<ObjectiveContent.KeyResultContent>> results)
            throws SQLException {
        String id = row.getString("id");
        return new UnrevisedGoal(
                id,
                row.getString("cycle_id"),
                UtcTimestamps.read(row, "created_at"),
                row.getString("state").equals("agreed"),
                row.getString("cycle_state").equals("open"),
                new ObjectiveContent(
                        row.getString("title"),
                        row.getString("note"),
                        EnumKeys.read(ObjectiveCategory.class, row.getString("category")),
                        EnumKeys.read(Visibility.class, row.getString("visibility")),
                        viewers.getOrDefault(id, List.of()),
                        EnumKeys.read(RollUp.class, row.getString("roll_up")),
                        row.getString("responsible_id"),
                        row.getString("department_id"),
                        results.getOrDefault(id, List.of())));
    }

    private static ObjectiveContent.KeyResultContent result(
            ResultSet row, Map<String, List<ObjectiveContent.MilestoneContent>> steps) throws SQLException {
        int decimals = row.getInt("decimals");
        return new ObjectiveContent.KeyResultContent(
                row.getString("id"),
                row.getString("title"),
                new Measure(
                        EnumKeys.read(KeyResultKind.class, row.getString("kind")),
                        row.getString("unit"),
                        row.getString("currency"),
                        decimals,
                        plain(row.getBigDecimal("start_value"), decimals),
                        plain(row.getBigDecimal("target_value"), decimals),
                        plainNullable(row.getBigDecimal("baseline_value"), decimals),
                        plainNullable(row.getBigDecimal("commit_value"), decimals),
                        plainNullable(row.getBigDecimal("stretch_value"), decimals)),
                row.getBigDecimal("weight"),
                row.getBoolean("weight_locked"),
                row.getString("responsible_id"),
                steps.getOrDefault(row.getString("id"), List.of()));
    }

    private static ObjectiveContent.MilestoneContent milestone(ResultSet row) throws SQLException {
        return new ObjectiveContent.MilestoneContent(
                row.getString("id"), row.getString("title"), row.getObject("due_on", LocalDate.class));
    }

    /** Values as in revisions: with the decimals of the measure, or more where they are significant. */
    private static BigDecimal plain(BigDecimal value, int decimals) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.setScale(Math.max(decimals, bare.scale()));
    }

    private static @Nullable BigDecimal plainNullable(@Nullable BigDecimal value, int decimals) {
        return value == null ? null : plain(value, decimals);
    }

    private static <T> Map<String, List<T>> grouped(List<KeyedRow<T>> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        KeyedRow::of,
                        Collectors.mapping((Function<KeyedRow<T>, T>) KeyedRow::value, Collectors.toList())));
    }
}
