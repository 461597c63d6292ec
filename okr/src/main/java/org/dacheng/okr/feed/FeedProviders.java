package org.dacheng.okr.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All sources by name. */
@Component
class FeedProviders {

    private final Map<String, FeedProvider> byName = new LinkedHashMap<>();

    FeedProviders(List<FeedProvider> sources) {
        sources.forEach(provider -> byName.put(provider.name(), provider));
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    @Nullable
    FeedProvider find(String name) {
        return byName.get(name);
    }

    FeedProvider get(String name) {
        return Objects.requireNonNull(find(name));
    }
}
