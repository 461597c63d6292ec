package org.dacheng.okr.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The objectives that were written, by the key that the file gives them. */
final class WrittenGoals {

    private final Map<String, WrittenGoal> goals = new LinkedHashMap<>();

    void add(String key, WrittenGoal goal) {
        goals.put(key, goal);
    }

    /** @throws IllegalArgumentException when the file has no such objective */
    WrittenGoal get(String key) {
        return known(goals, key);
    }

    static <K, V> V known(Map<K, V> map, K key) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> new IllegalArgumentException("No " + key));
    }
}
