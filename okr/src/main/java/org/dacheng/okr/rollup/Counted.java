package org.dacheng.okr.rollup;

import java.math.BigDecimal;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.Formulas;
import org.jspecify.annotations.Nullable;

/** A key result as the roll-up sees it. */
record Counted(
        String id,
        String objectiveId,
        BigDecimal start,
        BigDecimal target,
        BigDecimal current,
        BigDecimal weight,
        BigDecimal stored,
        @Nullable Confidence confidence) {

    BigDecimal progress() {
        return Formulas.progress(start, target, current);
    }

    boolean outdated() {
        return progress().compareTo(stored) != 0;
    }

    Formulas.Weighted weighted() {
        return new Formulas.Weighted(weight, progress());
    }
}
