package org.dacheng.okr.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes, as far as the actor may see them.
 *
 * @param touched number of objectives with changes, over all slices
 * @param checkIns number of check-ins, over all slices
 * @param next cursor of the next slice, null at the end
 */
public record ChangeList(
        int touched,
        int checkIns,
        List<ObjectiveChange> objectives,
        @Nullable String next) {}
