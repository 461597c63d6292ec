package org.dacheng.okr.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Every formula of goals, in one place. Progress has six decimals, between 0 and 1. */
public final class Formulas {

    public static final int SCALE = 6;
    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(SCALE);
    private static final BigDecimal ONE = BigDecimal.ONE.setScale(SCALE);

    /**
     * {@code clamp((current − start) / (target − start))}, which holds for falling targets as it stands. A target equal to
     * the start, which is refused on the way in, counts as not reached.
     */
    public static BigDecimal progress(BigDecimal start, BigDecimal target, BigDecimal current) {
        BigDecimal way = target.subtract(start);
        if (way.signum() == 0) {
            return ZERO;
        }
        return clamp(current.subtract(start).divide(way, SCALE, RoundingMode.HALF_UP));
    }

    public static BigDecimal clamp(BigDecimal share) {
        return share.max(ZERO).min(ONE).setScale(SCALE, RoundingMode.HALF_UP);
    }

    private Formulas() {}
}
