package org.dacheng.forms.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.type.LineItemsType;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Actions of a page without scripts, sent by a button named {@code refresh}: {@code +items} adds a row, {@code
 * -items.2} removes one, {@code -files.01k…} removes a file.
 */
final class RowButtons {

    private static final String BUTTON = "refresh";

    static void press(FormSchema schema, Map<String, @Nullable Object> raw, MultiValueMap<String, String> parameters) {
        String pressed = parameters.getFirst(BUTTON);
        if (pressed == null || pressed.length() < 2) {
            return;
        }
        String what = pressed.substring(1);
        for (Field field : schema.values()) {
            if (pressed.charAt(0) == '+'
                    && field.type() instanceof LineItemsType
                    && field.key().equals(what)) {
                add(field, list(raw, field));
            } else if (pressed.charAt(0) == '-' && what.startsWith(field.key() + ".")) {
                remove(list(raw, field), what.substring(field.key().length() + 1));
            }
        }
    }

    private static void add(Field field, List<@Nullable Object> rows) {
        if (rows.isEmpty()) {
            rows.add(blank());
        }
        if (rows.size() < LineItemsType.mostRows(field)) {
            rows.add(blank());
        }
    }

    /** A new row, which does not continue a stored one. */
    private static Map<String, @Nullable Object> blank() {
        return new HashMap<>(Map.of(LineItemsType.STORED_ROW, ""));
    }

    private static void remove(List<@Nullable Object> items, String which) {
        if (!items.remove(which) && which.matches("\\d{1,6}") && Integer.parseInt(which) < items.size()) {
            items.remove(Integer.parseInt(which));
        }
    }

    private static List<@Nullable Object> list(Map<String, @Nullable Object> raw, Field field) {
        List<@Nullable Object> list = new ArrayList<>();
        if (raw.get(field.key()) instanceof List<?> known) {
            list.addAll(known);
        }
        raw.put(field.key(), list);
        return list;
    }

    private RowButtons() {}
}
