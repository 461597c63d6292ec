package org.dacheng.engine.process;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.RoleKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists published processes for HR designers, and switches processes off and on. */
@Service
public class ProcessAdministration {

    /** Statuses of requests that have not ended. */
    private static final List<String> OPEN = List.of("RUNNING", "RETURNED");

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final PublishedDefinitions definitions;
    private final Clock clock;

    ProcessAdministration(EntityManager entities, JdbcClient jdbc, PublishedDefinitions definitions, Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * Returns every published process, by group and name.
     *
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public List<ProcessOverview> all(Actor actor) {
        requireDesigner(actor);
        Map<String, Long> running = running();
        Map<String, AvailabilityChange> changes = lastChanges();
        Map<String, Publication> publications = publications();
        Collator collator = Collator.getInstance(actor.locale());
        return definitions.newest().stream()
                .map(one -> overview(
                        one,
                        publications.getOrDefault(one.versionId(), Publication.UNKNOWN),
                        changes.get(one.key()),
                        running.getOrDefault(one.key(), 0L)))
                .sorted(Comparator.comparing(
                                (ProcessOverview one) -> one.group().in(actor.locale()), collator)
                        .thenComparing(one -> one.name().in(actor.locale()), collator))
                .toList();
    }

    /**
     * Switches a process off: nobody can start it any more; running requests continue. Idempotent.
     *
     * @throws NotFound if there is no such process
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional
    public void switchOff(Actor actor, String key) {
        change(actor, key, false);
    }

    /** Switches a process on again, see {@link #switchOff}. */
    @Transactional
    public void switchOn(Actor actor, String key) {
        change(actor, key, true);
    }

    /** @throws NotAllowed without the HR designer's right */
    public static void requireDesigner(Actor actor) {
        if (!actor.has(RoleKeys.HR_DESIGNER) && !actor.has(RoleKeys.ADMINISTRATOR)) {
            throw new NotAllowed(Message.of("engine.package.designers-only"));
        }
    }

    private void change(Actor actor, String key, boolean available) {
        requireDesigner(actor);
        PublishedProcess process = entities.find(PublishedProcess.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (process == null) {
            throw new NotFound(Message.of("engine.process.not-found", key));
        }
        if (process.available() != available) {
            process.available(available);
            entities.persist(new AvailabilityChange(
                    process, actor.personId(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
            entities.flush();
            definitions.invalidate();
        }
    }

    private ProcessOverview overview(
            PublishedDefinition process, Publication publication, @Nullable AvailabilityChange change, long running) {
        return new ProcessOverview(
                process.key(),
                process.name(),
                process.settings().group(),
                process.settings().icon(),
                process.version(),
                publication.by(),
                publication.at(),
                definitions.available(process.key()),
                change == null ? null : change.changedBy(),
                change == null ? null : change.changedAt(),
                running);
    }

    /** Who published a version, and when. */
    private record Publication(String by, Instant at) {

        static final Publication UNKNOWN = new Publication("", Instant.EPOCH);
    }

    /** Publications of the newest versions, by version id. */
    private Map<String, Publication> publications() {
        return entities
                .createQuery(
                        "select v.id, v.publishedBy, v.publishedAt from ProcessVersion v, PublishedProcess p"
                                + " where v.id = p.versionId",
                        Object[].class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> new Publication((String) row[1], (Instant) row[2])));
    }

    /** The last change of availability, by process. */
    private Map<String, AvailabilityChange> lastChanges() {
        return entities
                .createQuery(
                        "select c from AvailabilityChange c where c.id ="
                                + " (select max(x.id) from AvailabilityChange x where x.processId = c.processId)",
                        AvailabilityChange.class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(AvailabilityChange::processId, Function.identity()));
    }

    /** Number of open requests, by process. */
    private Map<String, Long> running() {
        Map<String, Long> running = new HashMap<>();
        jdbc.sql("select process_id, count(*) from engine_request where status in (:open) group by process_id")
                .param("open", OPEN)
                .query(row -> {
                    running.put(row.getString(1), row.getLong(2));
                });
        return running;
    }
}
