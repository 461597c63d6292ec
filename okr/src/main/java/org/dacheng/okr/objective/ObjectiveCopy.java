package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dacheng.okr.measure.Measure;

/**
 * An objective to write as a draft in another cycle.
 *
 * @param original source of owner, people and settings
 * @param keyResults in their order, weights summing to 1; may be empty
 */
public record ObjectiveCopy(ObjectiveView original, String title, List<KeyResultCopy> keyResults) {

    /**
     * A key result of the copy.
     *
     * @param originalId key result it is copied from
     * @param current initial value
     */
    public record KeyResultCopy(
            String originalId,
            String title,
            Measure measure,
            BigDecimal current,
            BigDecimal weight,
            boolean weightLocked,
            String responsibleId,
            List<MilestoneCopy> milestones) {}

    public record MilestoneCopy(
            String title, @org.jspecify.annotations.Nullable LocalDate dueOn, boolean done) {}
}
