package org.dacheng.okr.rollup;

import java.math.BigDecimal;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.RollUp;
import org.jspecify.annotations.Nullable;

/** Input and result of the roll-up: an objective. */
record ObjectiveProgress(
        String id,
        RollUp rollUp,
        boolean overridden,
        BigDecimal progress,
        BigDecimal computed,
        @Nullable Confidence confidence) {

    /** The same with new figures; an override keeps its progress. */
    ObjectiveProgress with(BigDecimal nowComputed, @Nullable Confidence nowConfidence) {
        return new ObjectiveProgress(
                id, rollUp, overridden, overridden ? progress : nowComputed, nowComputed, nowConfidence);
    }

    boolean differsFrom(ObjectiveProgress other) {
        return progress.compareTo(other.progress) != 0
                || computed.compareTo(other.computed) != 0
                || confidence != other.confidence;
    }
}
