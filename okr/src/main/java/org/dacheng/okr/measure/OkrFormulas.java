package org.dacheng.okr.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All formulas of goals. Progress has six decimals, between 0 and 1. */
public final class OkrFormulas {

    public static final int SCALE = 6;

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(SCALE);
    private static final BigDecimal ONE = BigDecimal.ONE.setScale(SCALE);

    /** A value, 0 to 1, with its weight in a sum, 0 to 1. */
    public record Weighted(BigDecimal weight, BigDecimal figure) {

        /** {@code weight × figure}, in the scale of progress. */
        public BigDecimal contribution() {
            return exact().setScale(SCALE, RoundingMode.HALF_UP);
        }

        private BigDecimal exact() {
            return weight.multiply(figure);
        }
    }

    /**
     * {@code clamp((current − start) / (target − start))}, also for falling targets. A target equal to the start, which
     * is rejected on input, counts as not reached. Source: linear interpolation between start and target, as John
     * Doerr, "Measure What Matters" (2018), takes the percentage of a key result.
     */
    public static BigDecimal progress(BigDecimal start, BigDecimal target, BigDecimal current) {
        BigDecimal way = target.subtract(start);
        if (way.signum() == 0) {
            return ZERO;
        }
        return clamp(current.subtract(start).divide(way, SCALE, RoundingMode.HALF_UP));
    }

    /**
     * {@code Σ weight × progress} over the key results; null when there are none. Source: weighted arithmetic mean, the
     * weights being normalized to 1; with equal weights it is the plain mean of "Measure What Matters".
     */
    public static @Nullable BigDecimal ofKeyResults(Collection<Weighted> keyResults) {
        if (keyResults.isEmpty()) {
            return null;
        }
        return clamp(keyResults.stream().map(Weighted::exact).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** {@code Σ progress / n} over the confirmed contributors; null when there are none. Source: arithmetic mean. */
    public static @Nullable BigDecimal ofContributors(Collection<BigDecimal> progress) {
        if (progress.isEmpty()) {
            return null;
        }
        BigDecimal sum = progress.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return clamp(sum.divide(BigDecimal.valueOf(progress.size()), SCALE, RoundingMode.HALF_UP));
    }

    /**
     * Progress of an objective: its key results, its contributors, or {@code (key results + contributors) / 2}; if one
     * part is missing, the other is used alone; 0 without both. Source: our own, so that an objective without
     * contributors is not halved.
     */
    public static BigDecimal ofObjective(
            RollUp rollUp, @Nullable BigDecimal keyResults, @Nullable BigDecimal contributors) {
        BigDecimal counted = null;
        switch (rollUp) {
            case KEY_RESULTS -> counted = keyResults;
            case ALIGNED -> counted = contributors;
            case BOTH -> counted = mean(keyResults, contributors);
        }
        return counted == null ? ZERO : counted;
    }

    private static @Nullable BigDecimal mean(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return ofContributors(List.of(one, other));
    }

    /**
     * {@code Σ weight × score} to one decimal, half up; null unless every key result has a score. Source: the grade of
     * an objective as the mean of its key results' grades between 0.0 and 1.0 in "Measure What Matters", here weighted.
     */
    public static @Nullable BigDecimal score(Collection<Weighted> keyResults, int count) {
        if (count == 0 || keyResults.size() < count) {
            return null;
        }
        BigDecimal sum = keyResults.stream().map(Weighted::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.max(BigDecimal.ZERO).min(BigDecimal.ONE).setScale(1, RoundingMode.HALF_UP);
    }

    /** Limits a share to 0 to 1, in the scale of progress. */
    public static BigDecimal clamp(BigDecimal share) {
        return share.max(ZERO).min(ONE).setScale(SCALE, RoundingMode.HALF_UP);
    }

    private OkrFormulas() {}
}
