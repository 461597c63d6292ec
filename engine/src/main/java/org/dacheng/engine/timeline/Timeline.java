package org.dacheng.engine.timeline;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.LongConsumer;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.RoleKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads timelines and verifies their chains. */
@Service
@Transactional
public class Timeline {

    private final EntityManager entities;
    private final ChainReader chains;
    private final RequestReaders readers;

    Timeline(EntityManager entities, ChainReader chains, RequestReaders readers) {
        this.entities = entities;
        this.chains = chains;
        this.readers = readers;
    }

    /** @throws NotFound if the actor takes no part in the request */
    public List<TimelineEntry> of(Actor actor, String requestId) {
        readers.requireReadAccess(actor, requestId);
        return entities
                .createQuery(
                        "select e from TimelineEntryRow e where e.id.requestId = :request order by e.id.seq",
                        TimelineEntryRow.class)
                .setParameter("request", requestId)
                .getResultList()
                .stream()
                .map(entry -> entry.view(requestId))
                .toList();
    }

    /**
     * Verifies the chain of one request, for auditors and administrators. Also finds missing last entries, by the head
     * stored on the request.
     */
    public ChainCheck verify(Actor actor, String requestId) {
        requireAuditor(actor);
        readers.requireReadAccess(actor, requestId);
        return chains.check(requestId);
    }

    /** Verifies every chain in bounded memory; returns the first broken ones. */
    public List<ChainCheck> verifyAll(Actor actor, int maxBroken) {
        return verifyAll(actor, maxBroken, entries -> {});
    }

    /** @param progress receives the number of entries read so far, from time to time */
    public List<ChainCheck> verifyAll(Actor actor, int maxBroken, LongConsumer progress) {
        requireAuditor(actor);
        return chains.broken(maxBroken, progress);
    }

    private static void requireAuditor(Actor actor) {
        if (!actor.has(RoleKeys.AUDITOR) && !actor.has(RoleKeys.ADMINISTRATOR)) {
            throw new NotAllowed(Message.of("engine.timeline.audit-only"));
        }
    }
}
