package org.dacheng.forms.condition;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that have to hold together. “At least” directly followed by “at most” of the same field is one row “between”:
 * both are the same in FEEL.
 */
public record ConditionGroup(List<ConditionRow> rows) {

    /** Joins rows that are a range. */
    public ConditionGroup {
        List<ConditionRow> joined = new ArrayList<>();
        for (ConditionRow row : rows) {
            ConditionRow last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && isRange(last, row)) {
                String low = last.values().get(0);
                String high = row.values().get(0);
                joined.set(joined.size() - 1, ConditionRow.of(row.path(), ConditionOperator.BETWEEN, low, high));
            } else {
                joined.add(row);
            }
        }
        rows = List.copyOf(joined);
    }

    /** A group of rows. */
    public static ConditionGroup of(ConditionRow... rows) {
        return new ConditionGroup(List.of(rows));
    }

    private static boolean isRange(ConditionRow low, ConditionRow high) {
        return low.path().equals(high.path())
                && low.operator() == ConditionOperator.GREATER_OR_EQUAL
                && high.operator() == ConditionOperator.LESS_OR_EQUAL
                && low.values().size() == 1
                && high.values().size() == 1;
    }
}
