package org.dacheng.forms.field.type;

import java.util.List;
import org.dacheng.forms.field.FieldType;
import org.springframework.stereotype.Component;

/**
 * Components that contain others: a group with a heading, columns, and the unnamed container that form-js puts into
 * columns.
 */
@Component
final class LayoutType implements FieldType {

    @Override
    public List<String> names() {
        return List.of("group", "columns", "default");
    }

    @Override
    public Purpose purpose() {
        return Purpose.LAYOUT;
    }
}
