package org.dacheng.engine.state;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dacheng.engine.event.RequestEvent;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.engine.timeline.TimelineWriter;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Runs each step in one transaction that first locks the request's row. Steps on one request are serial, so no task is
 * decided twice and no count is wrong; steps on different requests do not wait for each other.
 */
@Component
public class RequestSteps {

    private static final ThreadLocal<@Nullable RequestStep> CURRENT = new ThreadLocal<>();

    private final EntityManager entities;
    private final PublishedDefinitions definitions;
    private final TimelineWriter timeline;
    private final ApplicationEventPublisher publisher;
    private final TransactionRetry retry;
    private final Clock clock;

    RequestSteps(
            EntityManager entities,
            PublishedDefinitions definitions,
            TimelineWriter timeline,
            ApplicationEventPublisher publisher,
            TransactionRetry retry,
            Clock clock) {
        this.entities = entities;
        this.definitions = definitions;
        this.timeline = timeline;
        this.publisher = publisher;
        this.retry = retry;
        this.clock = clock;
    }

    /** Current time in microseconds, the precision that databases store. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param missing message if there is no such request */
    public <T> T onRequest(
            Actor actor, String requestId, Function<RequestStep, T> work, Supplier<RuntimeException> missing) {
        return retry.inTransaction(() -> {
            Request request = entities.find(Request.class, requestId, LockModeType.PESSIMISTIC_WRITE);
            if (request == null) {
                throw missing.get();
            }
            return run(request, actor, work);
        });
    }

    /**
     * Locks the request that a task belongs to; one statement finds and locks.
     *
     * @param missing message if there is no such task
     */
    public <T> T onTask(Actor actor, String taskId, Function<RequestStep, T> work, Supplier<RuntimeException> missing) {
        return retry.inTransaction(() -> {
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
            return run(request, actor, work);
        });
    }

    /** Runs a step for a request created in this transaction. */
    public <T> T run(Request request, Actor actor, Function<RequestStep, T> work) {
        RequestStep step = new RequestStep(request, definitions.get(request.versionId()), actor, now(), timeline);
        int entries = request.chain().count();
        RequestStep outer = CURRENT.get();
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
            retry.setMarker(new CommitMarker(request.id(), request.chain().head()));
        }
        return result;
    }

    /** Returns the step that is running the engine; the engine calls back on the same thread. */
    public RequestStep current(String requestId) {
        RequestStep step = CURRENT.get();
        if (step == null || !step.request().id().equals(requestId)) {
            throw new IllegalStateException("the engine runs " + requestId + " outside of a step");
        }
        return step;
    }
}
