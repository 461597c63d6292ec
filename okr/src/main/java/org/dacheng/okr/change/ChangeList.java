package org.dacheng.okr.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed, as far as the actor may see it.
 *
 * @param touched number of objectives with something to tell, over all slices
 * @param checkIns number of check-ins, over all slices
 * @param next cursor of the next slice, null at the end
 */
public record ChangeList(
        int touched,
        int checkIns,
        List<ObjectiveChange> objectives,
        @Nullable String next) {}
