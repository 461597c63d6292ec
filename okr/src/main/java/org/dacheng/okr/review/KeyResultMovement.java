package org.dacheng.okr.review;

import java.math.BigDecimal;
import java.util.Optional;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.KeyResultView;
import org.jspecify.annotations.Nullable;

/**
 * A key result with check-ins in a period.
 *
 * @param before value before, its start without an earlier check-in
 * @param progressBefore 0 to 1
 * @param confidenceBefore null without an earlier check-in
 * @param reports number of check-ins
 */
public record KeyResultMovement(
        KeyResultView keyResult,
        BigDecimal before,
        BigDecimal after,
        BigDecimal progressBefore,
        BigDecimal progressAfter,
        @Nullable Confidence confidenceBefore,
        Confidence confidenceAfter,
        int reports) {

    /** Whether the value changed. */
    public boolean valueMoved() {
        return before.compareTo(after) != 0;
    }

    /** Whether confidence changed. */
    public boolean confidenceMoved() {
        return confidenceChange().isPresent();
    }

    /** Whether confidence is lower than before. */
    public boolean fell() {
        return confidenceChange().filter(ConfidenceChange::fell).isPresent();
    }

    /** A change of confidence. */
    public record ConfidenceChange(Confidence from, Confidence to) {

        public boolean fell() {
            return to.compareTo(from) > 0;
        }
    }

    /** Empty when confidence is unchanged, or without an earlier check-in. */
    Optional<ConfidenceChange> confidenceChange() {
        return confidenceBefore == null || confidenceBefore == confidenceAfter
                ? Optional.empty()
                : Optional.of(new ConfidenceChange(confidenceBefore, confidenceAfter));
    }

    /** Change of the objective's progress caused by it, -1 to 1. */
    BigDecimal share() {
        return progressAfter.subtract(progressBefore).multiply(keyResult.weight());
    }
}
