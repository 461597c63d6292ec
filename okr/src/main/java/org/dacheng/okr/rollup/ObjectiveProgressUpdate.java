package org.dacheng.okr.rollup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.enums.EnumKeys;
import org.jspecify.annotations.Nullable;

/** Writes new figures of several objectives as one statement: a JDBC batch would send the updates one by one. */
final class ObjectiveProgressUpdate {

    private final List<@Nullable Object> values = new ArrayList<>();
    private final String sql;

    /** @param checkedIn time of the last check-in, by id; others stay unchanged */
    ObjectiveProgressUpdate(List<ObjectiveProgress> objectives, Map<String, Instant> checkedIn) {
        List<ObjectiveProgress> touched = objectives.stream()
                .filter(objective -> checkedIn.containsKey(objective.id()))
                .toList();
        StringBuilder text = new StringBuilder("update okr_objective set ");
        column(text, "progress", objectives, ObjectiveProgress::progress);
        column(text.append(", "), "computed_progress", objectives, ObjectiveProgress::computed);
        column(text.append(", "), "confidence", objectives, objective -> EnumKeys.ofNullable(objective.confidence()));
        if (!touched.isEmpty()) {
            column(
                    text.append(", "),
                    "last_check_in_at",
                    touched,
                    objective -> UtcTimestamps.writeNullable(checkedIn.get(objective.id())));
        }
        text.append(" where id in (?")
                .append(", ?".repeat(objectives.size() - 1))
                .append(")");
        objectives.forEach(objective -> values.add(objective.id()));
        sql = text.toString();
    }

    String sql() {
        return sql;
    }

    @Nullable
    Object[] values() {
        return values.toArray();
    }

    private void column(
            StringBuilder text,
            String column,
            List<ObjectiveProgress> objectives,
            Function<ObjectiveProgress, @Nullable Object> value) {
        text.append(column).append(" = case id").append(" when ? then ?".repeat(objectives.size()));
        // The else branch also gives the parameters their type.
        text.append(" else ").append(column).append(" end");
        for (ObjectiveProgress objective : objectives) {
            values.add(objective.id());
            values.add(value.apply(objective));
        }
    }
}
