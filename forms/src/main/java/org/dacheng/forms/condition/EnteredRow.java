package org.dacheng.forms.condition;

import java.util.List;
import java.util.Optional;

/**
 * A row of a condition as it is being entered.
 *
 * @param path of the chosen field; empty if none is chosen yet
 * @param operator name of a {@link ConditionOperator}; empty for the first one of the field
 * @param values as they were typed
 */
public record EnteredRow(String path, String operator, List<String> values) {

    /** A row without a field. */
    static final EnteredRow EMPTY = new EnteredRow("", "", List.of());

    /** Copies the values. */
    public EnteredRow {
        values = List.copyOf(values);
    }

    static EnteredRow of(ConditionRow row) {
        return new EnteredRow(row.path(), row.operator().name(), row.values());
    }

    /** The chosen operator, or the first one that the kind of the field has. */
    ConditionOperator operator(ConditionKind kind) {
        return kind.operators().stream()
                .filter(one -> one.name().equals(operator))
                .findFirst()
                .orElse(kind.operators().get(0));
    }

    /** The values that count for an operator; those of an operator that takes several are not blank. */
    List<String> values(ConditionOperator chosen) {
        Optional<Integer> count = Optional.of(chosen.count()).filter(number -> number >= 0);
        return count.map(most -> values.subList(0, Math.min(most, values.size())).stream()
                        .toList())
                .orElseGet(() -> values.stream()
                        .filter(value -> !value.isBlank())
                        .distinct()
                        .toList());
    }
}
