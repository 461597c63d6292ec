package org.dacheng.okr.feed;

import java.util.Set;
import org.dacheng.base.cache.VersionedCache;
import org.dacheng.base.cache.VersionedCaches;
import org.springframework.stereotype.Component;

/**
 * Caches which processes feed a key result. Other nodes see a new feed with a delay, so each feed is read from the
 * beginning once more when all nodes have it ({@link FeedRows#markKnownEverywhere}): no request is missed.
 */
@Component
public class FeedProcessCache {

    private final VersionedCache<Set<String>> keys;

    FeedProcessCache(FeedRows feeds, VersionedCaches caches) {
        this.keys = caches.of("okr.feeding-processes", feeds::processes);
    }

    boolean includes(String process) {
        return keys.get().contains(process);
    }

    /** Must be called in the transaction that adds or removes a feed. */
    public void invalidate() {
        keys.invalidate();
    }
}
