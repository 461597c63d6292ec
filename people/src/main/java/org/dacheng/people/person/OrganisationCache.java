package org.dacheng.people.person;

import org.dacheng.base.cache.VersionedCache;
import org.dacheng.base.cache.VersionedCaches;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The organisation in memory, reloaded after every change. */
@Component
class OrganisationCache {

    private final VersionedCache<Organisation> cache;

    OrganisationCache(VersionedCaches caches, OrganisationReader reader) {
        this.cache = caches.of("people.organisation", reader::read);
    }

    Organisation get() {
        return cache.get();
    }

    @EventListener
    void on(OrganisationChanged change) {
        cache.invalidate();
    }
}
