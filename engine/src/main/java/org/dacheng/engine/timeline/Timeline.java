package org.dacheng.engine.timeline;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.LongConsumer;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads timelines and verifies their chains. */
@Service
@Transactional
public class Timeline {

    private final EntityManager entities;
    private final ChainReader chains;
    private final Readers readers;

    Timeline(EntityManager entities, ChainReader chains, Readers readers) {
        this.entities = entities;
        this.chains = chains;
        this.readers = readers;
    }

    /** @throws NotFound when the asker takes no part in the request */
    public List<TimelineEntry> of(Asker asker, String requestId) {
        readers.mustRead(asker, requestId);
        return entities
                .createQuery("select e from Entry e where e.id.requestId = :request order by e.id.seq", Entry.class)
                .setParameter("request", requestId)
                .getResultList()
                .stream()
                .map(entry -> entry.view(requestId))
                .toList();
    }

    /** For auditors and administrators. Also finds a tail that was cut off, by the head kept on the request. */
    public ChainCheck verify(Asker asker, String requestId) {
        mustAudit(asker);
        readers.mustRead(asker, requestId);
        return chains.check(requestId);
    }

    /** Verifies every chain in bounded memory; the first broken ones are listed. */
    public List<ChainCheck> verifyAll(Asker asker, int maxBroken) {
        return verifyAll(asker, maxBroken, entries -> {});
    }

    /** @param progress is told now and then how many entries were read so far */
    public List<ChainCheck> verifyAll(Asker asker, int maxBroken, LongConsumer progress) {
        mustAudit(asker);
        return chains.broken(maxBroken, progress);
    }

    private static void mustAudit(Asker asker) {
        if (!asker.has(Roles.AUDITOR) && !asker.has(Roles.ADMINISTRATOR)) {
            throw new NotAllowed(Message.of("engine.timeline.audit-only"));
        }
    }
}
