package org.dacheng.forms.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.forms.field.LineItemsType;
import org.dacheng.forms.field.Paths;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;

/** Line items open with a row to write in. Rows that stay blank are dropped when the answers are checked. */
final class BlankRows {

    static Map<String, ? extends @Nullable Object> in(FormSchema schema, Map<String, ? extends @Nullable Object> data) {
        Map<String, @Nullable Object> shown = new HashMap<>(data);
        schema.values().stream()
                .filter(field -> field.type() instanceof LineItemsType)
                .filter(field -> field.type().isEmpty(Paths.get(data, field.key())))
                .forEach(field -> shown.put(field.key(), List.of(Map.of())));
        return shown;
    }

    private BlankRows() {}
}
