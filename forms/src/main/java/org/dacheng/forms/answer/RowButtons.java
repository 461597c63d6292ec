package org.dacheng.forms.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.forms.field.LineItemsType;
import org.dacheng.forms.field.Paths;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;

/** The buttons of line items for those who work without scripts: a row more, a row less. */
final class RowButtons {

    private static final Pattern PRESSED =
            Pattern.compile("(?<what>add|remove):" + Answers.NAME + "\\.(?<key>.+?)(?:\\.(?<row>\\d{1,6}))?");

    /** @param pressed such as {@code add:data.items} or {@code remove:data.items.2}, rows from 1 */
    static void apply(FormSchema schema, @Nullable String pressed, Map<String, @Nullable Object> raw) {
        Matcher button = PRESSED.matcher(pressed == null ? "" : pressed);
        if (!button.matches() || !isLineItems(schema, button.group("key"))) {
            return;
        }
        List<@Nullable Object> rows =
                Paths.get(raw, button.group("key")) instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
        if (button.group("what").equals("add")) {
            rows.add(new LinkedHashMap<>());
        } else if (button.group("row") != null) {
            remove(rows, Integer.parseInt(button.group("row")) - 1);
        }
        raw.put(button.group("key"), rows);
    }

    private static void remove(List<@Nullable Object> rows, int index) {
        if (index >= 0 && index < rows.size()) {
            rows.remove(index);
        }
    }

    private static boolean isLineItems(FormSchema schema, String key) {
        return schema.values().stream()
                .anyMatch(field -> field.key().equals(key) && field.type() instanceof LineItemsType);
    }

    private RowButtons() {}
}
