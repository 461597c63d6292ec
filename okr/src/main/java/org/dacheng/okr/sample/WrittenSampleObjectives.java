package org.dacheng.okr.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Written objectives by their key in the file. */
final class WrittenSampleObjectives {

    private final Map<String, WrittenSampleObjective> goals = new LinkedHashMap<>();

    void add(String key, WrittenSampleObjective goal) {
        goals.put(key, goal);
    }

    /** @throws IllegalArgumentException when the file has no such objective */
    WrittenSampleObjective get(String key) {
        return known(goals, key);
    }

    static <K, V> V known(Map<K, V> map, K key) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> new IllegalArgumentException("No " + key));
    }
}
