package org.dacheng.engine.timeline;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/** Writes entries, each chained to the one before. The caller holds the request's lock. */
@Component
public class TimelineWriter {

    private final EntityManager entities;

    TimelineWriter(EntityManager entities) {
        this.entities = entities;
    }

    /** Appends an entry and advances the chain. The caller must hold the request's lock. */
    public void append(String requestId, TimelineChain chain, NewTimelineEntry entry) {
        TimelineEntryRow link = new TimelineEntryRow(requestId, chain, entry);
        entities.persist(link);
        chain.append(link);
    }
}
