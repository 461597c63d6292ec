package org.dacheng.okr.objective;

import java.util.List;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A new objective; null means the default: the actor, committed, everyone, key results, last in order.
 *
 * @param title at most 500 characters; may be empty for a draft
 */
public record NewObjective(
        String cycleId,
        Owner owner,
        @Nullable String responsibleId,
        @Nullable String departmentId,
        String title,
        @Nullable String note,
        @Nullable ObjectiveCategory category,
        @Nullable Visibility visibility,
        @Nullable List<String> viewers,
        @Nullable RollUp rollUp) {}
