package org.dacheng.okr.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.dacheng.okr.objective.ObjectiveView;

/**
 * An objective with its changes since the last meeting.
 *
 * @param remarks texts of check-ins and comments, oldest first
 */
public record ObjectiveActivity(
        ObjectiveView objective,
        List<KeyResultMovement> movements,
        List<ObjectiveHistoryStep> steps,
        List<ObjectiveRemark> remarks) {

    /** Whether anything happened. */
    public boolean hasActivity() {
        return !movements.isEmpty() || !steps.isEmpty() || !remarks.isEmpty();
    }

    /** Whether there is anything to show besides the figures. */
    public boolean hasDetails() {
        return !steps.isEmpty()
                || movements.stream().anyMatch(KeyResultMovement::confidenceMoved)
                || (!movements.isEmpty() && points() == 0);
    }

    /** Whether the confidence of a key result is lower than before. */
    public boolean fell() {
        return movements.stream().anyMatch(KeyResultMovement::fell);
    }

    /** Distinct changes of confidence of its key results. */
    public List<KeyResultMovement.ConfidenceChange> confidenceChanges() {
        return movements.stream()
                .flatMap(one -> one.confidenceChange().stream())
                .distinct()
                .toList();
    }

    /** Change of progress by check-ins, in percentage points. */
    public int points() {
        return movements.stream()
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
