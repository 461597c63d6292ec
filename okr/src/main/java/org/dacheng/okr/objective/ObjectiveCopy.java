package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dacheng.okr.measure.Measure;

/**
 * An objective to be written down as a draft in another cycle.
 *
 * @param original what it is made from; owner, people and settings are the same
 * @param keyResults in their order, their weights summing to 1; may be empty
 */
public record ObjectiveCopy(ObjectiveView original, String title, List<Result> keyResults) {

    /**
     * A key result of the copy.
     *
     * @param originalId key result it is made from
     * @param current value it begins with
     */
    public record Result(
            String originalId,
            String title,
            Measure measure,
            BigDecimal current,
            BigDecimal weight,
            boolean weightLocked,
            String responsibleId,
            List<Step> milestones) {}

    public record Step(
            String title, @org.jspecify.annotations.Nullable LocalDate dueOn, boolean done) {}
}
