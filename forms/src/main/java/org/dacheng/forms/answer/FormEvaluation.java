package org.dacheng.forms.answer;

import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.field.Field;
import org.jspecify.annotations.Nullable;

/**
 * A form, or one row of line items, after its conditions and formulas were evaluated.
 *
 * @param data canonical values of visible fields, and of fields hidden from this person only
 * @param states state of each field, by its pointer in the schema
 * @param rows rows of line items by key, in the order in which they were sent
 * @param blanks a blank row, by key of editable line items
 * @param variables FEEL variables after the evaluation
 * @param unassigned fields that no condition hides, whose value the program has still to give
 * @param storedRow {@link RowIdentity} of the stored row that this row continues; empty for a new row and for a form
 */
public record FormEvaluation(
        Map<String, @Nullable Object> data,
        List<Violation> violations,
        Map<String, FieldState> states,
        Map<String, List<FormEvaluation>> rows,
        Map<String, FormEvaluation> blanks,
        Map<String, @Nullable Object> variables,
        List<Field> unassigned,
        String storedRow) {

    /**
     * State of a field.
     *
     * @param open editable by this person now
     */
    public record FieldState(boolean visible, boolean open, boolean required) {}

    public FieldState state(Field field) {
        return states.getOrDefault(field.pointer(), new FieldState(false, false, false));
    }
}
