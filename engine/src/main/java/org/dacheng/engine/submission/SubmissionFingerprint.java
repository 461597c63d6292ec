package org.dacheng.engine.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dacheng.base.id.Sha256;
import org.dacheng.base.json.Json;
import org.jspecify.annotations.Nullable;

/** Fingerprint to compare submissions: SHA-256 of process, answers and chosen people, independent of their order. */
final class SubmissionFingerprint {

    static String of(SubmitRequest command) {
        List<@Nullable Object> content = new ArrayList<>();
        content.add(command.process());
        content.add(sorted(command.data()));
        content.add(sorted(command.chosen()));
        if (command.submitter() != null) {
            content.add(command.submitter());
        }
        return Sha256.of(Json.write(content));
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((key, member) -> sorted.put(String.valueOf(key), sorted(member)));
            return sorted;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return value;
    }

    private SubmissionFingerprint() {}
}
