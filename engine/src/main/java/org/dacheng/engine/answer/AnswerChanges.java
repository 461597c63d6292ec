package org.dacheng.engine.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.json.Json;
import org.dacheng.forms.answer.AnswerComparison;
import org.jspecify.annotations.Nullable;

/** Computes the difference between two sets of answers for the timeline. */
public final class AnswerChanges {

    /** @return {@code {"field": {"before": …, "after": …}}}, or null when nothing changed */
    public static @Nullable JsonNode between(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        Map<String, Map<String, @Nullable Object>> changes = new LinkedHashMap<>();
        for (String key : keys) {
            Object old = before.get(key);
            Object now = after.get(key);
            if (!AnswerComparison.same(old, now)) {
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
