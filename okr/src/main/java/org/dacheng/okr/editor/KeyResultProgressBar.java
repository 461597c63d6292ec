package org.dacheng.okr.editor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.OkrFormulas;
import org.jspecify.annotations.Nullable;

/**
 * A key result drawn from its start to the farther of target and stretch; positions are percentages such as {@code
 * 42.5%}.
 *
 * @param filled width from the start to the current value
 */
public record KeyResultProgressBar(String filled, List<Tick> ticks) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param kind {@code baseline}, {@code commit} or {@code target}; a mark at either end is left out */
    public record Tick(String kind, String at, BigDecimal value) {}

    static KeyResultProgressBar of(Measure measure, BigDecimal current) {
        BigDecimal end = measure.stretch() == null ? measure.target() : measure.stretch();
        List<Tick> ticks = new ArrayList<>();
        mark(ticks, "baseline", measure.baseline(), measure.start(), end);
        mark(ticks, "commit", measure.commit(), measure.start(), end);
        mark(ticks, "target", measure.target(), measure.start(), end);
        return new KeyResultProgressBar(
                percent(OkrFormulas.progress(measure.start(), end, current)), List.copyOf(ticks));
    }

    private static void mark(
            List<Tick> ticks, String kind, @Nullable BigDecimal value, BigDecimal start, BigDecimal end) {
        if (value != null && value.compareTo(end) != 0) {
            ticks.add(new Tick(kind, percent(OkrFormulas.progress(start, end, value)), value));
        }
    }

    private static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
