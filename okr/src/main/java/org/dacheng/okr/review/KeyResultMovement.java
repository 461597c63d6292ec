package org.dacheng.okr.review;

import java.math.BigDecimal;
import java.util.Optional;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.KeyResultView;
import org.jspecify.annotations.Nullable;

/**
 * A key result of which somebody reported: from where to where.
 *
 * @param before value before, its start when nobody had reported
 * @param progressBefore 0 to 1
 * @param confidenceBefore null when nobody had reported
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

    public boolean valueMoved() {
        return before.compareTo(after) != 0;
    }

    public boolean confidenceMoved() {
        return sureness().isPresent();
    }

    public boolean fell() {
        return sureness().filter(Sureness::fell).isPresent();
    }

    /** A change of confidence. */
    public record Sureness(Confidence from, Confidence to) {

        public boolean fell() {
            return to.compareTo(from) > 0;
        }
    }

    /** Empty when it is as it was, or when nobody had reported before. */
    Optional<Sureness> sureness() {
        return confidenceBefore == null || confidenceBefore == confidenceAfter
                ? Optional.empty()
                : Optional.of(new Sureness(confidenceBefore, confidenceAfter));
    }

    /** What it moved its objective by, -1 to 1. */
    BigDecimal share() {
        return progressAfter.subtract(progressBefore).multiply(keyResult.weight());
    }
}
