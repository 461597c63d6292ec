package org.dacheng.forms.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dacheng.base.id.Sha256;
import org.dacheng.base.json.Json;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FormComponents;
import org.dacheng.forms.field.KeyPaths;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a stored row of line items by its cells, since rows have no ids: a page sends with each row the identity of
 * the stored row that it continues. Rows with the same cells have the same identity, and it makes no difference which of
 * them is continued. A row that somebody else has changed since the page was opened is no longer found.
 */
final class RowIdentity {

    private static final int LENGTH = 16;

    /** Hexadecimal digits, the same for numbers of any scale and for members in any order. */
    static String of(FormComponents columns, Map<String, ? extends @Nullable Object> row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Field column : columns.values()) {
            if (!column.isComputed()) {
                cells.add(column.key());
                cells.add(normalised(KeyPaths.get(row, column.key())));
            }
        }
        return Sha256.of(Json.write(cells)).substring(0, LENGTH);
    }

    private static @Nullable Object normalised(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toString();
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(one -> all.add(normalised(one)));
            return all;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((name, inner) -> sorted.put(String.valueOf(name), normalised(inner)));
            return sorted;
        }
        return value;
    }

    private RowIdentity() {}
}
