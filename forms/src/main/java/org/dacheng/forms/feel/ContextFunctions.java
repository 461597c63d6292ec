package org.dacheng.forms.feel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.forms.feel.FeelFunction.Body;
import org.jspecify.annotations.Nullable;

/** Functions of contexts. */
final class ContextFunctions {

    static void addTo(Map<String, Body> functions) {
        functions.put("get value", a -> value(a.get(0), keys(a.get(1))));
        functions.put("get entries", ContextFunctions::entries);
        functions.put("context put", a -> put(a, members(a.get(0)), keys(a.get(1)), a.get(2)));
        functions.put("put", a -> put(a, members(a.get(0)), keys(a.get(1)), a.get(2)));
        functions.put("put all", a -> merge(a, a.list(0)));
        functions.put("context merge", a -> merge(a, a.list(0)));
        functions.put("context", ContextFunctions::made);
    }

    private static List<?> keys(@Nullable Object keys) {
        return keys instanceof List<?> several ? several : List.of(String.valueOf(keys));
    }

    private static @Nullable Object value(@Nullable Object context, List<?> keys) {
        Object value = context;
        for (Object key : keys) {
            value = value instanceof Map<?, ?> members ? members.get(key) : null;
        }
        return value;
    }

    private static List<Map<String, @Nullable Object>> entries(CallArguments arguments) {
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        members(arguments.get(0)).forEach((name, member) -> {
            arguments.budget().grow(entries.size());
            arguments.budget().make(2);
            Map<String, @Nullable Object> entry = new HashMap<>();
            entry.put("key", name);
            entry.put("value", member);
            entries.add(entry);
        });
        return entries;
    }

    private static Map<String, @Nullable Object> put(
            CallArguments arguments, Map<String, @Nullable Object> context, List<?> keys, @Nullable Object value) {
        arguments.budget().make(context.size() + 1);
        String key = String.valueOf(keys.get(0));
        List<?> deeper = keys.subList(1, keys.size());
        context.put(key, deeper.isEmpty() ? value : put(arguments, members(context.get(key)), deeper, value));
        return context;
    }

    private static Map<String, @Nullable Object> merge(CallArguments arguments, List<?> contexts) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        for (Object context : contexts) {
            arguments.budget().make(members(context).size());
            merged.putAll(members(context));
        }
        return merged;
    }

    private static Map<String, @Nullable Object> made(CallArguments arguments) {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        for (Object entry : arguments.list(0)) {
            arguments.budget().grow(made.size());
            made.put(String.valueOf(members(entry).get("key")), members(entry).get("value"));
        }
        return made;
    }

    private static Map<String, @Nullable Object> members(@Nullable Object context) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (context instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
        } else if (context != null) {
            throw new IllegalArgumentException("no context");
        }
        return members;
    }

    private ContextFunctions() {}
}
