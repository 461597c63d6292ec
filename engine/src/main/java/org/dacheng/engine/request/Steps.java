package org.dacheng.engine.request;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dacheng.engine.event.RequestEvent;
import org.dacheng.engine.process.Definitions;
import org.dacheng.engine.timeline.TimelineWriter;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one lock: runs each step in one transaction that takes the request's row first. Steps on one request are serial,
 * so nobody decides twice and no count goes wrong; steps on different requests do not wait for each other.
 */
@Component
public class Steps {

    private static final ThreadLocal<@Nullable Step> CURRENT = new ThreadLocal<>();

    private final EntityManager entities;
    private final Definitions definitions;
    private final TimelineWriter timeline;
    private final ApplicationEventPublisher publisher;
    private final Attempts attempts;
    private final Clock clock;

    Steps(
            EntityManager entities,
            Definitions definitions,
            TimelineWriter timeline,
            ApplicationEventPublisher publisher,
            Attempts attempts,
            Clock clock) {
        this.entities = entities;
        this.definitions = definitions;
        this.timeline = timeline;
        this.publisher = publisher;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** As stored: databases keep microseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param missing what to say when there is no such request */
    <T> T onRequest(Asker asker, String requestId, Function<Step, T> work, Supplier<RuntimeException> missing) {
        return attempts.inTransaction(() -> {
            Request request = entities.find(Request.class, requestId, LockModeType.PESSIMISTIC_WRITE);
            if (request == null) {
                throw missing.get();
            }
            return run(request, asker, work);
        });
    }

    /**
     * Locks the request that a task belongs to; one statement finds and locks.
     *
     * @param missing what to say when there is no such task
     */
    public <T> T onTask(Asker asker, String taskId, Function<Step, T> work, Supplier<RuntimeException> missing) {
        return attempts.inTransaction(() -> {
            Request request = entities
                    .createQuery(
                            "select r from Request r where r.id = (select t.requestId from Task t where t.id = :task)",
                            Request.class)
                    .setParameter("task", taskId)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()
                    .stream()
                    .findFirst()
                    .orElseThrow(missing);
            return run(request, asker, work);
        });
    }

    /** For a request that this transaction makes. */
    <T> T run(Request request, Asker asker, Function<Step, T> work) {
        Step step = new Step(request, definitions.get(request.versionId()), asker, now(), timeline);
        int entries = request.chain().count();
        Step outer = CURRENT.get();
        CURRENT.set(step);
        T result;
        try {
            result = work.apply(step);
            step.complete();
        } finally {
            CURRENT.set(outer);
        }
        List<RequestEvent> events = step.events();
        events.forEach(publisher::publishEvent);
        if (request.chain().count() > entries) {
            attempts.leaves(new Trace(request.id(), request.chain().head()));
        }
        return result;
    }

    /** The step that the engine is running for; the engine calls back on the thread that called it. */
    public Step current(String requestId) {
        Step step = CURRENT.get();
        if (step == null || !step.request().id().equals(requestId)) {
            throw new IllegalStateException("the engine runs " + requestId + " outside of a step");
        }
        return step;
    }
}
