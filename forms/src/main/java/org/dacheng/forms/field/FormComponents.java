package org.dacheng.forms.field;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The components of a form, or of one row of line items.
 *
 * @param tree as drawn
 * @param order all of them, groups opened, each after what its conditions and formulas read
 */
public record FormComponents(List<Field> tree, List<Field> order) {

    public static final FormComponents NONE = new FormComponents(List.of(), List.of());

    /** Those that hold a value, groups opened, as drawn; totals after their line items. */
    public List<Field> values() {
        List<Field> values = new ArrayList<>();
        each(field -> {
            if (field.holdsValue()) {
                values.add(field);
            }
        });
        return values;
    }

    /** Visits every component with its groups opened; rows of line items are not entered, their totals are. */
    public void each(Consumer<Field> visitor) {
        for (Field field : tree) {
            visitor.accept(field);
            if (field.type().part() == FieldType.Part.LAYOUT) {
                field.components().each(visitor);
            }
            field.type().totals(field).forEach(visitor);
        }
    }
}
