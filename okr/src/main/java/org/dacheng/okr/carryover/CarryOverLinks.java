package org.dacheng.okr.carryover;

import java.math.BigDecimal;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The original and the copies of an objective, as far as the actor may see them.
 *
 * @param from null when it was not carried over, or when the actor may not see the original
 * @param onwards its copies in later cycles
 */
public record CarryOverLinks(@Nullable LinkedObjective from, List<LinkedObjective> onwards) {

    /**
     * The objective at the other end.
     *
     * @param progress final progress, 0 to 1
     * @param keyResults of the original: those that were carried over
     */
    public record LinkedObjective(
            String id, String title, LocalText cycleName, BigDecimal progress, List<ReachedKeyResult> keyResults) {}

    /** Value that a key result has reached. */
    public record ReachedKeyResult(String title, Measure measure, BigDecimal value, BigDecimal progress) {}
}
