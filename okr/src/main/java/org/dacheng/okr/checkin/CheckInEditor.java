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
    private final CheckInCycleGuard gate;
    private final CheckInEffects reported;
    private final CheckInKeyResultReader targets;
    private final VisibilityFilter sight;
    private final RollUps rollUps;
    private final Clock clock;

    CheckInEditor(
            CheckInRows rows,
            CheckInCycleGuard gate,
            CheckInEffects reported,
            CheckInKeyResultReader targets,
            VisibilityFilter sight,
            RollUps rollUps,
            Clock clock) {
        this.rows = rows;
        this.gate = gate;
        this.reported = reported;
        this.targets = targets;
        this.sight = sight;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    CheckInRow edit(Actor actor, String checkInId, NewCheckIn said) {
        CheckInRow seen = find(actor, checkInId);
        Map<String, CycleState> held = gate.hold(Set.of(seen.cycleId()));
        RollUpLock ascent = rollUps.begin(Set.of(seen.keyResultId()));
        CheckInRow was = find(actor, checkInId);
        if (!was.isOf(actor.personId())) {
            throw new NotAllowed(Message.of("okr.check-in.author-only"));
        }
        gate.pass(held);
        CheckInKeyResult keyResult = keyResult(actor, was);
        List<Violation> wrong = CheckInCheck.violations(keyResult, said, "", false);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        CheckInRow edited = edited(was, keyResult, said);
        rows.trace(was, actor.personId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.update(edited);
        reported.enter(actor, edited, "check-in-edited", was.value());
        correct(ascent, edited, keyResult, said);
        return edited;
    }

    private CheckInRow edited(CheckInRow was, CheckInKeyResult keyResult, NewCheckIn said) {
        BigDecimal value = said.value() == null && said.milestonesDone() == null
                ? was.value()
                : CheckInCheck.value(keyResult, said, was.value());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return was.edited(value, keyResult.progress(value), said, now);
    }

    /** Only the newest check-in determines the value of the key result. */
    private void correct(RollUpLock ascent, CheckInRow edited, CheckInKeyResult keyResult, NewCheckIn said) {
        if (rows.newest(edited.keyResultId()).filter(edited.id()::equals).isPresent()) {
            reported.milestones(keyResult, said.milestonesDone());
            Set<String> only = Set.of(keyResult.id());
            reported.keyResults(
                    List.of(edited), keyResult.fed() ? only : Set.of(), said.value() == null ? only : Set.of());
            rollUps.finish(ascent, Map.of());
        }
    }

    /** @throws NotFound also when the actor may not see the objective */
    CheckInRow find(Actor actor, String id) {
        return rows.find(sight.of(actor), id).orElseThrow(() -> new NotFound(Message.of("okr.check-in.not-found")));
    }

    private CheckInKeyResult keyResult(Actor actor, CheckInRow row) {
        return Optional.ofNullable(targets.of(actor, List.of(row.keyResultId())).get(row.keyResultId()))
                .orElseThrow(() -> new NotFound(Message.of("okr.check-in.key-result-gone")));
    }
}
