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
    private final CheckInCycleGuard gate;
    private final CheckInKeyResultReader targets;
    private final CheckInEffects reported;
    private final RollUps rollUps;
    private final Clock clock;

    CheckInRecorder(
            CheckInRows rows,
            CheckInCycleGuard gate,
            CheckInKeyResultReader targets,
            CheckInEffects reported,
            RollUps rollUps,
            Clock clock) {
        this.rows = rows;
        this.gate = gate;
        this.targets = targets;
        this.reported = reported;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    void record(Actor actor, Map<String, NewCheckIn> checkIns, String origin) {
        // Locked first, so that the data read next is still valid when it is written.
        RollUpPath route = rollUps.route(checkIns.keySet());
        Map<String, CycleState> held = gate.hold(route.cycles());
        RollUpLock ascent = rollUps.begin(route);
        Map<String, CheckInKeyResult> found = targets.of(actor, checkIns.keySet());
        if (found.size() < checkIns.size()) {
            throw new NotFound(Message.of("okr.check-in.key-result-gone"));
        }
        gate.pass(held);
        check(found.values(), checkIns);
        List<CheckInRow> made = write(actor, found.values(), checkIns, origin);
        rollUps.finish(
                ascent,
                made.stream().collect(Collectors.toMap(CheckInRow::objectiveId, CheckInRow::at, (one, same) -> one)));
    }

    private static void check(Collection<CheckInKeyResult> found, Map<String, NewCheckIn> checkIns) {
        if (!found.stream().allMatch(CheckInKeyResult::mayCheckIn)) {
            throw new NotAllowed(Message.of("okr.check-in.not-allowed"));
        }
        List<Violation> wrong = found.stream()
                .flatMap(one -> CheckInCheck.violations(one, words(checkIns, one), "/" + one.id(), !one.fed()).stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private List<CheckInRow> write(
            Actor actor, Collection<CheckInKeyResult> found, Map<String, NewCheckIn> checkIns, String origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<CheckInRow> made = new ArrayList<>();
        for (CheckInKeyResult one : found) {
            NewCheckIn words = words(checkIns, one);
            made.add(row(actor, one, words, now, origin));
            reported.milestones(one, words.milestonesDone());
        }
        rows.insert(made);
        reported.enter(
                actor,
                made,
                "check-in",
                found.stream().collect(Collectors.toMap(CheckInKeyResult::id, CheckInKeyResult::current)));
        reported.keyResults(
                made,
                found.stream()
                        .filter(CheckInKeyResult::fed)
                        .map(CheckInKeyResult::id)
                        .collect(Collectors.toSet()),
                found.stream()
                        .map(CheckInKeyResult::id)
                        .filter(id -> Objects.requireNonNull(checkIns.get(id)).value() == null)
                        .collect(Collectors.toSet()));
        return made;
    }

    private static NewCheckIn words(Map<String, NewCheckIn> checkIns, CheckInKeyResult one) {
        return Objects.requireNonNull(checkIns.get(one.id()));
    }

    private static CheckInRow row(Actor actor, CheckInKeyResult one, NewCheckIn words, Instant now, String origin) {
        BigDecimal value = CheckInCheck.value(one, words, one.current());
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
                words.confidence(),
                words.done(),
                words.next(),
                origin,
                null);
    }
}
