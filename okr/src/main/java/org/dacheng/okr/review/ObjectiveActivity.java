package org.dacheng.okr.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.dacheng.okr.objective.ObjectiveView;

/**
 * An objective with what happened to it since the last meeting.
 *
 * @param said words of check-ins and comments, oldest first
 */
public record ObjectiveActivity(
        ObjectiveView objective,
        List<KeyResultMovement> moved,
        List<ObjectiveHistoryStep> steps,
        List<ObjectiveRemark> said) {

    public boolean any() {
        return !moved.isEmpty() || !steps.isEmpty() || !said.isEmpty();
    }

    /** Whether there is something to say beside the figures. */
    public boolean tells() {
        return !steps.isEmpty()
                || moved.stream().anyMatch(KeyResultMovement::confidenceMoved)
                || (!moved.isEmpty() && points() == 0);
    }

    public boolean fell() {
        return moved.stream().anyMatch(KeyResultMovement::fell);
    }

    /** From which confidence to which its key results went, each once. */
    public List<KeyResultMovement.Sureness> sureness() {
        return moved.stream().flatMap(one -> one.sureness().stream()).distinct().toList();
    }

    /** By how many percent points check-ins moved it. */
    public int points() {
        return moved.stream()
                .map(KeyResultMovement::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }

    /** The last step, or null. */
    public @org.jspecify.annotations.Nullable ObjectiveHistoryStep lastStep() {
        return steps.isEmpty() ? null : steps.get(steps.size() - 1);
    }
}
