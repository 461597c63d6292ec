package org.dacheng.engine.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.json.Json;
import org.dacheng.forms.answer.AnswerComparison;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;

/** Computes the difference between two sets of answers for the timeline. */
public final class AnswerChanges {

    /** @return {@code {"field": {"before": …, "after": …}}}, or null when nothing changed */
    public static @Nullable JsonNode between(
            FormSchema schema, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Map<String, Field> fields =
                schema.values().stream().collect(Collectors.toMap(Field::key, field -> field, (one, two) -> one));
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        Map<String, Map<String, @Nullable Object>> changes = new LinkedHashMap<>();
        for (String key : keys) {
            Object old = before.get(key);
            Object now = after.get(key);
            Field field = fields.get(key);
            boolean same = field == null ? AnswerComparison.same(old, now) : AnswerComparison.same(field, old, now);
            if (!same) {
                Map<String, @Nullable Object> change = new LinkedHashMap<>();
                change.put("before", old);
                change.put("after", now);
                changes.put(key, change);
            }
        }
        return changes.isEmpty() ? null : Json.tree(changes);
    }

    private AnswerChanges() {}
}
