package org.dacheng.forms.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Initial value of a field: {@code defaultValue} of the schema, a plain value, or FEEL after {@code =}. */
public final class DefaultValues {

    /** Null where there is none. */
    public static @Nullable Object of(Field field) {
        return field.isComputed() ? null : plain(field.preset());
    }

    /** The FEEL text of the value; null for a plain value. */
    public static @Nullable String formula(Field field) {
        String text = field.preset().isTextual() ? field.preset().textValue() : "";
        return text.startsWith("=") && !field.isComputed() ? text.substring(1) : null;
    }

    /** Converts a FEEL value to the form in which a client would send it. */
    public static @Nullable Object sent(@Nullable Object value) {
        return value instanceof Temporal ? value.toString() : value;
    }

    /** The value of a JSON node: text, number, boolean, list, map; null for none. */
    public static @Nullable Object plain(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.fields().forEachRemaining(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        return node.isTextual() ? node.textValue() : null;
    }

    private DefaultValues() {}
}
