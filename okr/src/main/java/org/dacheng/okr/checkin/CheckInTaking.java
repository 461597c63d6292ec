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
import org.dacheng.okr.rollup.Ascent;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.okr.rollup.Route;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Component;

/** Takes new check-ins, several at once: found, allowed and right, or none of them is written. */
@Component
class CheckInTaking {

    private final CheckInRows rows;
    private final CheckInGate gate;
    private final Targets targets;
    private final Reported reported;
    private final RollUps rollUps;
    private final Clock clock;

    CheckInTaking(
            CheckInRows rows, CheckInGate gate, Targets targets, Reported reported, RollUps rollUps, Clock clock) {
        this.rows = rows;
        this.gate = gate;
        this.targets = targets;
        this.reported = reported;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    void record(Asker asker, Map<String, NewCheckIn> checkIns, String origin) {
        // Locked first, so that what is read now still holds when it is written.
        Route route = rollUps.route(checkIns.keySet());
        Map<String, CycleState> held = gate.hold(route.cycles());
        Ascent ascent = rollUps.begin(route);
        Map<String, Target> found = targets.of(asker, checkIns.keySet());
        if (found.size() < checkIns.size()) {
            throw new NotFound(Message.of("okr.check-in.key-result-gone"));
        }
        gate.pass(held);
        check(found.values(), checkIns);
        List<CheckInRow> made = write(asker, found.values(), checkIns, origin);
        rollUps.finish(
                ascent,
                made.stream().collect(Collectors.toMap(CheckInRow::objectiveId, CheckInRow::at, (one, same) -> one)));
    }

    private static void check(Collection<Target> found, Map<String, NewCheckIn> checkIns) {
        if (!found.stream().allMatch(Target::mayCheckIn)) {
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
            Asker asker, Collection<Target> found, Map<String, NewCheckIn> checkIns, String origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<CheckInRow> made = new ArrayList<>();
        for (Target one : found) {
            NewCheckIn words = words(checkIns, one);
            made.add(row(asker, one, words, now, origin));
            reported.milestones(one, words.milestonesDone());
        }
        rows.insert(made);
        reported.enter(asker, made, "check-in", found.stream().collect(Collectors.toMap(Target::id, Target::current)));
        reported.keyResults(
                made,
                found.stream().filter(Target::fed).map(Target::id).collect(Collectors.toSet()),
                found.stream()
                        .map(Target::id)
                        .filter(id -> Objects.requireNonNull(checkIns.get(id)).value() == null)
                        .collect(Collectors.toSet()));
        return made;
    }

    private static NewCheckIn words(Map<String, NewCheckIn> checkIns, Target one) {
        return Objects.requireNonNull(checkIns.get(one.id()));
    }

    private static CheckInRow row(Asker asker, Target one, NewCheckIn words, Instant now, String origin) {
        BigDecimal value = CheckInCheck.value(one, words, one.current());
        return new CheckInRow(
                Ids.next(),
                one.id(),
                one.objectiveId(),
                one.cycleId(),
                asker.personId(),
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
