package org.dacheng.okr.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All sources by name. */
@Component
class Sources {

    private final Map<String, KeyResultSource> byName = new LinkedHashMap<>();

    Sources(List<KeyResultSource> sources) {
        sources.forEach(source -> byName.put(source.name(), source));
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    @Nullable
    KeyResultSource find(String name) {
        return byName.get(name);
    }

    KeyResultSource get(String name) {
        return Objects.requireNonNull(find(name));
    }
}
