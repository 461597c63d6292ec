package org.dacheng.forms.condition;

import java.util.List;

/**
 * One row of a condition.
 *
 * @param path name of the value in FEEL, such as {@code amount} or {@code period.days}
 * @param values what the field is compared with: numbers as {@code 5000} or {@code -0.5}, dates as {@code 2026-03-01},
 *     dates with time as {@code 2026-03-01T09:30}, times as {@code 09:30}, options by value, people, departments and
 *     roles by id
 */
public record ConditionRow(String path, ConditionOperator operator, List<String> values) {

    /** Copies the values. */
    public ConditionRow {
        values = List.copyOf(values);
    }

    /** A row with its values. */
    public static ConditionRow of(String path, ConditionOperator operator, String... values) {
        return new ConditionRow(path, operator, List.of(values));
    }
}
