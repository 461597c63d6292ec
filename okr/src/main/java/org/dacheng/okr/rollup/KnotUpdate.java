package org.dacheng.okr.rollup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dacheng.base.database.Utc;
import org.dacheng.okr.word.Words;
import org.jspecify.annotations.Nullable;

/** New figures of several objectives as one statement: a batch of updates would go to the server one by one. */
final class KnotUpdate {

    private final List<@Nullable Object> values = new ArrayList<>();
    private final String sql;

    /** @param checkedIn when some of them were last checked in, by id; the others stay as they are */
    KnotUpdate(List<Knot> knots, Map<String, Instant> checkedIn) {
        List<Knot> touched =
                knots.stream().filter(knot -> checkedIn.containsKey(knot.id())).toList();
        StringBuilder text = new StringBuilder("update okr_objective set ");
        column(text, "progress", knots, Knot::progress);
        column(text.append(", "), "computed_progress", knots, Knot::computed);
        column(text.append(", "), "confidence", knots, knot -> Words.ofNullable(knot.confidence()));
        if (!touched.isEmpty()) {
            column(text.append(", "), "last_check_in_at", touched, knot -> Utc.writeNullable(checkedIn.get(knot.id())));
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

    private void column(StringBuilder text, String column, List<Knot> knots, Function<Knot, @Nullable Object> value) {
        text.append(column).append(" = case id").append(" when ? then ?".repeat(knots.size()));
        // Gives the parameters their type, too.
        text.append(" else ").append(column).append(" end");
        for (Knot knot : knots) {
            values.add(knot.id());
            values.add(value.apply(knot));
        }
    }
}
