package org.dacheng.forms.field;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The components of a form, or of one row of line items.
 *
 * @param tree in display order, with groups
 * @param order all of them without group nesting, each after the fields that its conditions and formulas read
 */
public record FormComponents(List<Field> tree, List<Field> order) {

    public static final FormComponents NONE = new FormComponents(List.of(), List.of());

    /** Components with a value, without group nesting, in display order; totals after their line items. */
    public List<Field> values() {
        List<Field> values = new ArrayList<>();
        each(field -> {
            if (field.holdsValue()) {
                values.add(field);
            }
        });
        return values;
    }

    /** Visits every component including those in groups; of line items the totals are visited, the columns are not. */
    public void each(Consumer<Field> visitor) {
        for (Field field : tree) {
            visitor.accept(field);
            if (field.type().purpose() == FieldType.Purpose.LAYOUT) {
                field.components().each(visitor);
            }
            field.type().totals(field).forEach(visitor);
        }
    }
}
