package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.util.List;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.OkrFormulas;

/**
 * A key result as needed by a check-in, with its objective locked.
 *
 * @param current value before the check-in; when a source feeds it, the value people reported last
 * @param hasFeed a source provides its value; values reported by people are stored separately
 * @param mayCheckIn the actor may write the objective or is responsible for the key result
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
        boolean hasFeed,
        boolean mayCheckIn,
        List<MilestoneState> milestones) {

    record MilestoneState(String id, boolean done) {}

    /** Progress of a value, 0 to 1. */
    BigDecimal progress(BigDecimal value) {
        return OkrFormulas.progress(start, target, value);
    }

    CheckInKeyResult with(List<MilestoneState> found) {
        return new CheckInKeyResult(
                id, objectiveId, cycleId, kind, start, target, current, hasFeed, mayCheckIn, List.copyOf(found));
    }
}
