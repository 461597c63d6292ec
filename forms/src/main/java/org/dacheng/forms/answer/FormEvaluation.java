package org.dacheng.forms.answer;

import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.field.Field;
import org.jspecify.annotations.Nullable;

/**
 * A form, or one row of line items, after its conditions and formulas were worked out.
 *
 * @param data canonical values of what is shown, and of what is hidden from this person only
 * @param states how each field stands, by its pointer in the schema
 * @param rows rows of line items by key, in the order in which they were sent
 * @param blanks a row in which nobody typed yet, by key of the line items that are open
 * @param variables what FEEL sees in the end
 */
public record FormEvaluation(
        Map<String, @Nullable Object> data,
        List<Violation> violations,
        Map<String, State> states,
        Map<String, List<FormEvaluation>> rows,
        Map<String, FormEvaluation> blanks,
        Map<String, @Nullable Object> variables) {

    /**
     * How a field stands.
     *
     * @param open may be filled in by this person now
     */
    public record State(boolean visible, boolean open, boolean required) {}

    public State state(Field field) {
        return states.getOrDefault(field.pointer(), new State(false, false, false));
    }
}
