package org.dacheng.forms.answer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dacheng.forms.answer.FormEvaluation.FieldState;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.KeyPaths;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether nothing is filled in in a row of line items, so that it is dropped. Cells that cannot be edited, or
 * were not sent, have their stored value. A stored row is dropped only after somebody cleared it.
 *
 * @param sent the cells that were sent
 * @param known the stored row that it continues
 * @param row the row after its conditions were evaluated
 * @param presets the initial value of a column
 */
record BlankRow(
        Map<String, ? extends @Nullable Object> sent,
        StoredAnswers known,
        FormEvaluation row,
        Function<Field, @Nullable Object> presets) {

    boolean isBlank(Field items) {
        List<Field> columns = items.components().values().stream()
                .filter(column -> !column.isComputed())
                .toList();
        boolean cleared = known.isNew() || columns.stream().anyMatch(this::isChanged);
        return columns.stream().allMatch(this::isBlankCell)
                && (cleared || columns.stream().allMatch(this::isGone))
                && new SentAnswers(items.components().values(), sent, "")
                        .unknown()
                        .isEmpty();
    }

    private boolean isBlankCell(Field column) {
        boolean wasSent = KeyPaths.has(sent, column.key());
        if (wasSent && !isBlank(column, KeyPaths.get(sent, column.key()))) {
            return false;
        }
        FieldState state = row.state(column);
        return wasSent && state.open()
                || !state.visible()
                || isBlank(column, KeyPaths.get(known.values(), column.key()));
    }

    private boolean isBlank(Field column, @Nullable Object value) {
        return column.type().isEmpty(value) || AnswerComparison.same(column, value, presets.apply(column));
    }

    private boolean isChanged(Field column) {
        return KeyPaths.has(sent, column.key())
                && !AnswerComparison.same(
                        column, KeyPaths.get(sent, column.key()), known.values().get(column.key()));
    }

    /** Hidden by a condition, or empty. */
    private boolean isGone(Field column) {
        return column.type().isEmpty(row.data().get(column.key()));
    }
}
