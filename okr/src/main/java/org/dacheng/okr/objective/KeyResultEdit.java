package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dacheng.okr.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A new key result, or a change of one; null means unchanged (new: percentage from 0 to 100, the objective's
 * responsible person).
 *
 * @param weight 0 to 1; locks it and distributes the rest among the siblings that are not locked
 * @param milestones the complete list, in order, for the kind milestones
 */
public record KeyResultEdit(
        @Nullable String title,
        @Nullable Measure measure,
        @Nullable String responsibleId,
        @Nullable BigDecimal weight,
        @Nullable List<MilestoneEdit> milestones)
        implements KeyResultChange {

    /** Merges a measure without a kind into the current one: its non-null parts are changed. */
    @Override
    public KeyResultEdit of(ObjectiveContent.KeyResultContent now) {
        if (measure == null || Optional.ofNullable(measure.kind()).isPresent()) {
            return this;
        }
        return new KeyResultEdit(title, now.measure().with(measure), responsibleId, weight, milestones);
    }

    @Override
    public boolean affectsProgress() {
        return measure != null || weight != null || milestones != null;
    }

    /** @param id null for a new one */
    public record MilestoneEdit(
            @Nullable String id, String title, @Nullable LocalDate dueOn) {}
}
