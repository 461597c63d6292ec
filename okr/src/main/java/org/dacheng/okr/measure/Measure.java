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
    public Measure with(Measure said) {
        return new Measure(
                kind,
                Objects.requireNonNullElse(said.unit(), unit),
                said.currency() == null ? currency : said.currency(),
                Math.max(decimals, said.decimals()),
                Objects.requireNonNullElse(said.start(), start),
                Objects.requireNonNullElse(said.target(), target),
                said.baseline() == null ? baseline : said.baseline(),
                said.commit() == null ? commit : said.commit(),
                said.stretch() == null ? stretch : said.stretch());
    }
}
