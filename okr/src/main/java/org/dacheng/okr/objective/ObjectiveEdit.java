package org.dacheng.okr.objective;

import java.util.List;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** A change of an objective; null means unchanged. */
public record ObjectiveEdit(
        @Nullable String title,
        @Nullable String note,
        @Nullable ObjectiveCategory category,
        @Nullable Visibility visibility,
        @Nullable List<String> viewers,
        @Nullable RollUp rollUp,
        @Nullable String responsibleId,
        @Nullable String departmentId)
        implements ObjectiveContentChange {

    /** A change of the title only. */
    public static ObjectiveEdit title(String title) {
        return new ObjectiveEdit(title, null, null, null, null, null, null, null);
    }

    @Override
    public ObjectiveEdit of(ObjectiveContent now) {
        return this;
    }

    @Override
    public boolean affectsProgress() {
        return rollUp != null;
    }
}
