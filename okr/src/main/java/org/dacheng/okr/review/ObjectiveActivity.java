package org.dacheng.okr.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.dacheng.okr.objective.ObjectiveView;

/**
 * An objective with its changes since the last meeting.
 *
 * @param said texts of check-ins and comments, oldest first
 */
public record ObjectiveActivity(
        ObjectiveView objective,
        List<KeyResultMovement> moved,
        List<ObjectiveHistoryStep> steps,
        List<ObjectiveRemark> said) {

    /** Whether anything happened. */
    public boolean any() {
        return !moved.isEmpty() || !steps.isEmpty() || !said.isEmpty();
    }

    /** Whether there is anything to show besides the figures. */
    public boolean tells() {
        return !steps.isEmpty()
                || moved.stream().anyMatch(KeyResultMovement::confidenceMoved)
                || (!moved.isEmpty() && points() == 0);
    }

    /** Whether the confidence of a key result is lower than before. */
    public boolean fell() {
        return moved.stream().anyMatch(KeyResultMovement::fell);
    }

    /** Distinct changes of confidence of its key results. */
    public List<KeyResultMovement.Sureness> sureness() {
        return moved.stream().flatMap(one -> one.sureness().stream()).distinct().toList();
    }

    /** Change of progress by check-ins, in percentage points. */
    public int points() {
        return moved.stream()
                .map(KeyResultMovement::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }

    /** The last history step, or null. */
    public @org.jspecify.annotations.Nullable ObjectiveHistoryStep lastStep() {
        return steps.isEmpty() ? null : steps.get(steps.size() - 1);
    }
}
