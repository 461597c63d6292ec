package org.dacheng.people.deputy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dacheng.base.cache.VersionedCache;
import org.dacheng.base.cache.VersionedCaches;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.Message;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deputies of people: who replaces whom, and when. */
@Service
public class Deputies {

    private final DeputyRows rows;
    private final People people;
    private final ObjectProvider<WaitingApprovals> waiting;
    private final Clock clock;
    private final VersionedCache<Map<String, List<DeputyView>>> cache;

    Deputies(
            DeputyRows rows,
            People people,
            ObjectProvider<WaitingApprovals> waiting,
            Clock clock,
            VersionedCaches caches) {
        this.rows = rows;
        this.people = people;
        this.waiting = waiting;
        this.clock = clock;
        this.cache = caches.of(
                "people.deputies", () -> rows.all().stream().collect(Collectors.groupingBy(DeputyView::personId)));
    }

    /** The deputy of the person at that moment; empty when the person is present or the deputy has left. */
    public Optional<String> of(String personId, Instant at) {
        return cache.get().getOrDefault(personId, List.of()).stream()
                .filter(deputy -> deputy.covers(at))
                .map(DeputyView::deputyId)
                .filter(this::isActive)
                .findFirst();
    }

    /** The actor's own deputies without past ones, newest first. */
    public List<DeputyView> ofActor(Actor actor) {
        Instant now = clock.instant();
        return cache.get().getOrDefault(actor.personId(), List.of()).stream()
                .filter(deputy -> deputy.until() == null || deputy.until().isAfter(now))
                .toList();
    }

    /**
     * Names a deputy for the actor.
     *
     * @param until first moment after, or null for until further notice
     * @throws InvalidInput pointers {@code /deputy}, {@code /from}, {@code /until}
     */
    @Transactional
    public DeputyView appoint(Actor actor, String deputyId, @Nullable Instant from, @Nullable Instant until) {
        return appoint(actor, deputyId, from, until, false);
    }

    /**
     * As {@link #appoint(Actor, String, Instant, Instant)}.
     *
     * @param takesOver whether the deputy also gets the approvals that wait for the actor when the period begins
     */
    @Transactional
    public DeputyView appoint(
            Actor actor, String deputyId, @Nullable Instant from, @Nullable Instant until, boolean takesOver) {
        DeputyView deputy = new DeputyView(Ids.next(), actor.personId(), deputyId, from, until);
        List<Violation> violations = check(deputy);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        rows.insert(deputy, takesOver, clock.instant());
        cache.invalidate();
        return deputy;
    }

    /** Number of waiting approvals of the actor that a deputy could get. */
    public long waiting(Actor actor) {
        return waiting.stream().mapToLong(holder -> holder.count(actor)).sum();
    }

    /** Hands the actor's waiting approvals to the present deputy, each in a transaction of its own. */
    public HandOverResult handOver(Actor actor) {
        return waiting.stream()
                .map(holder -> holder.handOver(actor))
                .reduce(new HandOverResult(0, 0), HandOverResult::plus);
    }

    /** Deputies active at that moment who are still to get earlier approvals. */
    @Transactional(readOnly = true)
    public List<DeputyView> takingOver(Instant at) {
        return rows.takingOver().stream().filter(deputy -> deputy.covers(at)).toList();
    }

    /** Marks the earlier approvals as handed to the deputy. */
    @Transactional
    public void markTakenOver(String id) {
        rows.markTakenOver(id);
    }

    /** @throws NotFound when it is not one of the actor's deputies */
    @Transactional
    public void remove(Actor actor, String id) {
        if (rows.delete(actor.personId(), id) == 0) {
            throw new NotFound(Message.of("people.deputy.not-found"));
        }
        cache.invalidate();
    }

    private List<Violation> check(DeputyView deputy) {
        List<Violation> violations = new ArrayList<>();
        if (deputy.deputyId().equals(deputy.personId())) {
            violations.add(new Violation("/deputy", Message.of("people.deputy.oneself")));
        } else if (!isActive(deputy.deputyId())) {
            violations.add(new Violation("/deputy", Message.of("people.deputy.unknown")));
        }
        Instant until = deputy.until();
        if (until != null && deputy.from() != null && !until.isAfter(deputy.from())) {
            violations.add(new Violation("/until", Message.of("people.deputy.backwards")));
        } else if (until != null && !until.isAfter(clock.instant())) {
            violations.add(new Violation("/until", Message.of("people.deputy.past")));
        }
        return violations;
    }

    private boolean isActive(String personId) {
        return people.find(personId).filter(PersonView::active).isPresent();
    }
}
