package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.rollup.RollUpLock;
import org.dacheng.okr.rollup.RollUpPath;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Records new check-ins, several at once: all of them are valid and permitted, or none is written. */
@Component
class CheckInRecorder {

    private final CheckInRows rows;
    private final CheckInCycleGuard cycleGuard;
    private final CheckInKeyResultReader keyResultReader;
    private final CheckInEffects effects;
    private final RollUps rollUps;
    private final Clock clock;

    CheckInRecorder(
            CheckInRows rows,
            CheckInCycleGuard cycleGuard,
            CheckInKeyResultReader keyResultReader,
            CheckInEffects effects,
            RollUps rollUps,
            Clock clock) {
        this.rows = rows;
        this.cycleGuard = cycleGuard;
        this.keyResultReader = keyResultReader;
        this.effects = effects;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    void record(Actor actor, Map<String, NewCheckIn> checkIns, String origin) {
        // Locked first, so that the data read next is still valid when it is written.
        RollUpPath path = rollUps.path(checkIns.keySet());
        Map<String, CycleState> states = cycleGuard.lock(path.cycles());
        RollUpLock rollUpLock = rollUps.begin(path);
        Map<String, CheckInKeyResult> found = keyResultReader.of(actor, checkIns.keySet());
        if (found.size() < checkIns.size()) {
            throw new NotFound(Message.of("okr.check-in.key-result-gone"));
        }
        cycleGuard.requireOpen(states);
        check(found.values(), checkIns);
        List<CheckInRow> made = write(actor, found.values(), checkIns, origin);
        rollUps.finish(
                rollUpLock,
                made.stream().collect(Collectors.toMap(CheckInRow::objectiveId, CheckInRow::at, (one, same) -> one)));
    }

    private static void check(Collection<CheckInKeyResult> found, Map<String, NewCheckIn> checkIns) {
        if (!found.stream().allMatch(CheckInKeyResult::mayCheckIn)) {
            throw new NotAllowed(Message.of("okr.check-in.not-allowed"));
        }
        List<Violation> violations = found.stream()
                .flatMap(one ->
                        CheckInCheck.violations(one, checkIn(checkIns, one), "/" + one.id(), !one.hasFeed()).stream())
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private List<CheckInRow> write(
            Actor actor, Collection<CheckInKeyResult> found, Map<String, NewCheckIn> checkIns, String origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<CheckInRow> made = new ArrayList<>();
        for (CheckInKeyResult one : found) {
            NewCheckIn checkIn = checkIn(checkIns, one);
            made.add(row(actor, one, checkIn, now, origin));
            effects.milestones(one, checkIn.milestonesDone());
        }
        rows.insert(made);
        effects.recordHistory(
                actor,
                made,
                "check-in",
                found.stream().collect(Collectors.toMap(CheckInKeyResult::id, CheckInKeyResult::current)));
        effects.keyResults(
                made,
                found.stream()
                        .filter(CheckInKeyResult::hasFeed)
                        .map(CheckInKeyResult::id)
                        .collect(Collectors.toSet()),
                found.stream()
                        .map(CheckInKeyResult::id)
                        .filter(id -> Objects.requireNonNull(checkIns.get(id)).value() == null)
                        .collect(Collectors.toSet()));
        return made;
    }

    private static NewCheckIn checkIn(Map<String, NewCheckIn> checkIns, CheckInKeyResult one) {
        return Objects.requireNonNull(checkIns.get(one.id()));
    }

    private static CheckInRow row(Actor actor, CheckInKeyResult one, NewCheckIn checkIn, Instant now, String origin) {
        BigDecimal value = CheckInCheck.value(one, checkIn, one.current());
        return new CheckInRow(
                Ids.next(),
                one.id(),
                one.objectiveId(),
                one.cycleId(),
                actor.personId(),
                now,
                null,
                value,
                one.progress(value),
                checkIn.confidence(),
                checkIn.done(),
                checkIn.next(),
                origin,
                null);
    }
}
