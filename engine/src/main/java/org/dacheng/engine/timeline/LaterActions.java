package org.dacheng.engine.timeline;

import jakarta.persistence.EntityManager;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whether something was done with a request since one of its entries. */
@Component
public class LaterActions {

    /** Comments and reminders change nothing. */
    private static final Set<EntryKind> WORDS = Set.of(EntryKind.COMMENTED, EntryKind.REMINDED);

    private final EntityManager entities;

    LaterActions(EntityManager entities) {
        this.entities = entities;
    }

    /** @param seq of the entry after which counting begins */
    public boolean any(String requestId, int seq) {
        return entities.createQuery(
                                "select count(e) from Entry e where e.id.requestId = :request and e.id.seq > :seq"
                                        + " and e.kind not in (:words)",
                                Long.class)
                        .setParameter("request", requestId)
                        .setParameter("seq", seq)
                        .setParameter("words", WORDS)
                        .getSingleResult()
                > 0;
    }
}
