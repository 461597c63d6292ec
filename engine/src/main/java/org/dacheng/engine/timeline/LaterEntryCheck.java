package org.dacheng.engine.timeline;

import jakarta.persistence.EntityManager;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks whether a request was changed after one of its timeline entries. */
@Component
public class LaterEntryCheck {

    /** Comments and reminders change nothing. */
    private static final Set<TimelineEntryKind> WORDS = Set.of(TimelineEntryKind.COMMENTED, TimelineEntryKind.REMINDED);

    private final EntityManager entities;

    LaterEntryCheck(EntityManager entities) {
        this.entities = entities;
    }

    /** @param seq of the entry after which counting begins */
    public boolean any(String requestId, int seq) {
        return entities.createQuery(
                                "select count(e) from TimelineEntryRow e where e.id.requestId = :request and e.id.seq > :seq"
                                        + " and e.kind not in (:words)",
                                Long.class)
                        .setParameter("request", requestId)
                        .setParameter("seq", seq)
                        .setParameter("words", WORDS)
                        .getSingleResult()
                > 0;
    }
}
