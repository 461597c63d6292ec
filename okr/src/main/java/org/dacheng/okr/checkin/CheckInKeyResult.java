package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.util.List;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.OkrFormulas;

/**
 * A key result as a check-in needs it, its objective locked.
 *
 * @param current value before the check-in; what people said last, when a source feeds it
 * @param fed a source gives its value: what people say is kept beside
 * @param mayCheckIn the actor writes the objective or answers for the key result
 * @param milestones empty unless it is of that kind
 */
record CheckInKeyResult(
        String id,
        String objectiveId,
        String cycleId,
        KeyResultKind kind,
        BigDecimal start,
        BigDecimal target,
        BigDecimal current,
        boolean fed,
        boolean mayCheckIn,
        List<Milestone> milestones) {

    record Milestone(String id, boolean done) {}

    /** How far a value is on the way, 0 to 1. */
    BigDecimal progress(BigDecimal value) {
        return OkrFormulas.progress(start, target, value);
    }

    CheckInKeyResult with(List<Milestone> found) {
        return new CheckInKeyResult(
                id, objectiveId, cycleId, kind, start, target, current, fed, mayCheckIn, List.copyOf(found));
    }
}
