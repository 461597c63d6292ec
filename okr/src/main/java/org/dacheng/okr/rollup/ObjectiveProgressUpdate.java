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
    ObjectiveProgressUpdate(List<ObjectiveProgress> knots, Map<String, Instant> checkedIn) {
        List<ObjectiveProgress> touched =
                knots.stream().filter(knot -> checkedIn.containsKey(knot.id())).toList();
        StringBuilder text = new StringBuilder("update okr_objective set ");
        column(text, "progress", knots, ObjectiveProgress::progress);
        column(text.append(", "), "computed_progress", knots, ObjectiveProgress::computed);
        column(text.append(", "), "confidence", knots, knot -> EnumKeys.ofNullable(knot.confidence()));
        if (!touched.isEmpty()) {
            column(
                    text.append(", "),
                    "last_check_in_at",
                    touched,
                    knot -> UtcTimestamps.writeNullable(checkedIn.get(knot.id())));
        }
        text.append(" where id in (?").append(", ?".repeat(knots.size() - 1)).append(")");
        knots.forEach(knot -> values.add(knot.id()));
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
            List<ObjectiveProgress> knots,
            Function<ObjectiveProgress, @Nullable Object> value) {
        text.append(column).append(" = case id").append(" when ? then ?".repeat(knots.size()));
        // The else branch also gives the parameters their type.
        text.append(" else ").append(column).append(" end");
        for (ObjectiveProgress knot : knots) {
            values.add(knot.id());
            values.add(value.apply(knot));
        }
    }
}
