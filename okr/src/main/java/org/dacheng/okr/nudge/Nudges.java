package org.dacheng.okr.nudge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.event.PersonNudged;
import org.dacheng.okr.nudge.NudgeResult.SkipReason;
import org.dacheng.okr.nudge.NudgeResult.SkippedPerson;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds people of missing work on their goals; at most once a day for the same reason, regardless of the sender. */
@Service
public class Nudges {

    private static final int MAX_LENGTH = 500;
    private static final int MAX_PEOPLE = 10_000;
    private static final Duration SHOWN = Duration.ofDays(14);

    private final NudgeRows rows;
    private final Cycles cycles;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Nudges(NudgeRows rows, Cycles cycles, People people, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.cycles = cycles;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reminds people below the actor; people who manage cycles may remind anybody. Publishes {@link PersonNudged} for
     * each.
     *
     * @throws NotAllowed for a person who is not below the actor
     * @throws InvalidInput no recipients: {@code /personIds}; text too long, or missing without another reason:
     *     {@code /words}
     */
    @Transactional
    public NudgeResult send(Actor actor, NewNudge nudge) {
        CycleView cycle = cycles.get(actor, nudge.cycleId());
        NewNudge wanted = checked(nudge);
        requireReportsOf(actor, wanted.personIds());
        rows.lock(cycle.id());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, actor.zone());
        Set<String> reminded = rows.remindedOn(today, cycle.id(), wanted.reason(), wanted.personIds());
        Set<String> needy = rows.withMissingGoals(
                new MissingGoalConditions(cycle, now, actor.zone()), wanted.reason(), wanted.personIds());
        List<PersonView> sent = new ArrayList<>();
        List<SkippedPerson> left = new ArrayList<>();
        for (String id : new TreeSet<>(wanted.personIds())) {
            PersonView person = people.get(id);
            skipReason(person, reminded, needy)
                    .ifPresentOrElse(why -> left.add(new SkippedPerson(person, why)), () -> sent.add(person));
        }
        rows.insert(wanted, sent.stream().map(PersonView::id).toList(), actor.personId(), now, today);
        sent.forEach(person -> events.publishEvent(new PersonNudged(
                cycle.id(), person.id(), actor.personId(), wanted.reason().key(), wanted.words())));
        return new NudgeResult(List.copyOf(sent), List.copyOf(left));
    }

    private static Optional<SkipReason> skipReason(PersonView person, Set<String> reminded, Set<String> needy) {
        if (!person.active()) {
            return Optional.of(SkipReason.LEFT);
        }
        if (reminded.contains(person.id())) {
            return Optional.of(SkipReason.TODAY);
        }
        return needy.contains(person.id()) ? Optional.empty() : Optional.of(SkipReason.NOT_NEEDED);
    }

    /**
     * Everybody in the company except the actor who submitted nothing, in the order of their ids.
     *
     * @throws NotAllowed unless the actor manages cycles
     */
    @Transactional(readOnly = true)
    public List<PersonView> unwritten(Actor actor, String cycleId) {
        requireCycleManager(actor);
        return rows.unwritten(cycles.get(actor, cycleId).id()).stream()
                .filter(id -> !id.equals(actor.personId()))
                .map(people::get)
                .toList();
    }

    /** Reminders of the last two weeks by person, newest first. */
    @Transactional(readOnly = true)
    public Map<String, List<Nudge>> recent(String cycleId, Collection<String> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : rows.since(cycleId, personIds, clock.instant().minus(SHOWN)).stream()
                        .collect(Collectors.groupingBy(Nudge::personId));
    }

    static void requireCycleManager(Actor actor) {
        if (!Cycles.mayManage(actor)) {
            throw new NotAllowed(Message.of("okr.nudge.keepers-only"));
        }
    }

    private void requireReportsOf(Actor actor, Collection<String> ids) {
        if (!Cycles.mayManage(actor) && !rows.below(actor.personId(), ids).containsAll(ids)) {
            throw new NotAllowed(Message.of("okr.nudge.not-yours"));
        }
    }

    private static NewNudge checked(NewNudge nudge) {
        List<Violation> violations = new ArrayList<>();
        String words = PlainText.lines(nudge.words());
        if (nudge.personIds().isEmpty()) {
            violations.add(new Violation("/personIds", Message.of("okr.nudge.nobody")));
        } else if (nudge.personIds().size() > MAX_PEOPLE) {
            violations.add(new Violation("/personIds", Message.of("okr.nudge.too-many", MAX_PEOPLE)));
        }
        if (PlainText.length(words) > MAX_LENGTH) {
            violations.add(new Violation("/words", Message.of("okr.nudge.words-long", MAX_LENGTH)));
        } else if (words.isEmpty() && nudge.reason() == NudgeReason.OTHER) {
            violations.add(new Violation("/words", Message.of("okr.nudge.words-missing")));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return new NewNudge(nudge.cycleId(), List.copyOf(nudge.personIds()), nudge.reason(), words);
    }
}
