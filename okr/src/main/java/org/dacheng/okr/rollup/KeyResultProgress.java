package org.dacheng.okr.rollup;

import java.math.BigDecimal;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.OkrFormulas;
import org.jspecify.annotations.Nullable;

/** Input of the roll-up: a key result. */
record KeyResultProgress(
        String id,
        String objectiveId,
        BigDecimal start,
        BigDecimal target,
        BigDecimal current,
        BigDecimal weight,
        BigDecimal stored,
        @Nullable Confidence confidence) {

    BigDecimal progress() {
        return OkrFormulas.progress(start, target, current);
    }

    boolean outdated() {
        return progress().compareTo(stored) != 0;
    }

    OkrFormulas.Weighted weighted() {
        return new OkrFormulas.Weighted(weight, progress());
    }
}
