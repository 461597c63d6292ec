package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.rollup.RollUpLock;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Edits check-ins and keeps the previous content. */
@Component
class CheckInEditor {

    private final CheckInRows rows;
    private final CheckInCycleGuard cycleGuard;
    private final CheckInEffects effects;
    private final CheckInKeyResultReader keyResultReader;
    private final VisibilityFilter visibility;
    private final RollUps rollUps;
    private final Clock clock;

    CheckInEditor(
            CheckInRows rows,
            CheckInCycleGuard cycleGuard,
            CheckInEffects effects,
            CheckInKeyResultReader keyResultReader,
            VisibilityFilter visibility,
            RollUps rollUps,
            Clock clock) {
        this.rows = rows;
        this.cycleGuard = cycleGuard;
        this.effects = effects;
        this.keyResultReader = keyResultReader;
        this.visibility = visibility;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    CheckInRow edit(Actor actor, String checkInId, NewCheckIn checkIn) {
        CheckInRow seen = find(actor, checkInId);
        Map<String, CycleState> states = cycleGuard.lock(Set.of(seen.cycleId()));
        RollUpLock rollUpLock = rollUps.begin(Set.of(seen.keyResultId()));
        CheckInRow was = find(actor, checkInId);
        if (!was.isOf(actor.personId())) {
            throw new NotAllowed(Message.of("okr.check-in.author-only"));
        }
        cycleGuard.requireOpen(states);
        CheckInKeyResult keyResult = keyResult(actor, was);
        List<Violation> violations = CheckInCheck.violations(keyResult, checkIn, "", false);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        CheckInRow edited = edited(was, keyResult, checkIn);
        rows.trace(was, actor.personId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.update(edited);
        effects.recordHistory(actor, edited, "check-in-edited", was.value());
        correct(rollUpLock, edited, keyResult, checkIn);
        return edited;
    }

    private CheckInRow edited(CheckInRow was, CheckInKeyResult keyResult, NewCheckIn checkIn) {
        BigDecimal value = checkIn.value() == null && checkIn.milestonesDone() == null
                ? was.value()
                : CheckInCheck.value(keyResult, checkIn, was.value());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return was.edited(value, keyResult.progress(value), checkIn, now);
    }

    /** Only the newest check-in determines the value of the key result. */
    private void correct(RollUpLock rollUpLock, CheckInRow edited, CheckInKeyResult keyResult, NewCheckIn checkIn) {
        if (rows.newest(edited.keyResultId()).filter(edited.id()::equals).isPresent()) {
            effects.milestones(keyResult, checkIn.milestonesDone());
            Set<String> only = Set.of(keyResult.id());
            effects.keyResults(
                    List.of(edited), keyResult.hasFeed() ? only : Set.of(), checkIn.value() == null ? only : Set.of());
            rollUps.finish(rollUpLock, Map.of());
        }
    }

    /** @throws NotFound also when the actor may not see the objective */
    CheckInRow find(Actor actor, String id) {
        return rows.find(visibility.of(actor), id)
                .orElseThrow(() -> new NotFound(Message.of("okr.check-in.not-found")));
    }

    private CheckInKeyResult keyResult(Actor actor, CheckInRow row) {
        return Optional.ofNullable(
                        keyResultReader.of(actor, List.of(row.keyResultId())).get(row.keyResultId()))
                .orElseThrow(() -> new NotFound(Message.of("okr.check-in.key-result-gone")));
    }
}
