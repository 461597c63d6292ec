package org.dacheng.okr.measure;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a key result measures. A target below the start is a falling target.
 *
 * @param unit shown after the value, such as {@code 家}; empty for none
 * @param currency ISO 4217 for money, else null
 * @param decimals 0 to 4
 * @param baseline expected value without effort; zones are in the order start, baseline, commit, target, stretch in
 *     the direction of the target
 * @param commit promised value
 * @param stretch value beyond the target
 */
public record Measure(
        KeyResultKind kind,
        String unit,
        @Nullable String currency,
        int decimals,
        BigDecimal start,
        BigDecimal target,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal commit,
        @Nullable BigDecimal stretch) {

    /** The same with the non-null parts of another measure. */
    public Measure with(Measure other) {
        return new Measure(
                kind,
                Objects.requireNonNullElse(other.unit(), unit),
                other.currency() == null ? currency : other.currency(),
                Math.max(decimals, other.decimals()),
                Objects.requireNonNullElse(other.start(), start),
                Objects.requireNonNullElse(other.target(), target),
                other.baseline() == null ? baseline : other.baseline(),
                other.commit() == null ? commit : other.commit(),
                other.stretch() == null ? stretch : other.stretch());
    }
}
