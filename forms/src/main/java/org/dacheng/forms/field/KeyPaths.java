package org.dacheng.forms.field;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Access to values of keys with dots, such as {@code address.city}: one key in the data, nested members in FEEL. */
public final class KeyPaths {

    /** The value under the whole key, or under its parts as nested members. */
    public static @Nullable Object get(Map<String, ? extends @Nullable Object> values, String key) {
        if (values.containsKey(key) || key.indexOf('.') < 0) {
            return values.get(key);
        }
        Object inner = values.get(head(key));
        return inner instanceof Map<?, ?> map ? get(named(map), key.substring(key.indexOf('.') + 1)) : null;
    }

    /** Whether there is a value, or null, under the whole key or its parts; null for a part holds for all below it. */
    public static boolean has(Map<String, ? extends @Nullable Object> values, String key) {
        if (values.containsKey(key) || key.indexOf('.') < 0) {
            return values.containsKey(key);
        }
        Object inner = values.get(head(key));
        if (inner == null) {
            return values.containsKey(head(key));
        }
        return inner instanceof Map<?, ?> map && has(named(map), key.substring(key.indexOf('.') + 1));
    }

    /** Stores the value under the parts of the key as nested members. */
    public static void put(Map<String, @Nullable Object> values, String key, @Nullable Object value) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            values.put(key, value);
            return;
        }
        Map<String, @Nullable Object> inner = new LinkedHashMap<>();
        if (values.get(head(key)) instanceof Map<?, ?> known) {
            inner.putAll(named(known));
        }
        put(inner, key.substring(dot + 1), value);
        values.put(head(key), inner);
    }

    /** The first part of the key: the name that FEEL reads. */
    public static String head(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /** The same map with its keys as text. */
    public static Map<String, @Nullable Object> named(Map<?, ?> map) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    private KeyPaths() {}
}
