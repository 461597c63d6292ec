package org.dacheng.okr.carryover;

import java.math.BigDecimal;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Where an objective comes from and where it goes on, as far as the actor may see it.
 *
 * @param from null when it was not carried, or from what the actor may not see
 * @param onwards its copies in later cycles
 */
public record CarryOverLinks(@Nullable End from, List<End> onwards) {

    /**
     * The other end.
     *
     * @param progress what it has come to, 0 to 1
     * @param keyResults of what it was carried from: those that went along
     */
    public record End(String id, String title, LocalText cycleName, BigDecimal progress, List<Reached> keyResults) {}

    /** What a key result had come to. */
    public record Reached(String title, Measure measure, BigDecimal value, BigDecimal progress) {}
}
