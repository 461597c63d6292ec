package org.dacheng.okr.objective;

import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.search.MissingScore;
import org.jspecify.annotations.Nullable;

/**
 * Query for objectives of a cycle; null means any.
 *
 * @param departmentId with all departments below it
 * @param text searched as by {@link org.dacheng.okr.search.ObjectiveSearch}
 * @param limit 1 to 200
 */
public record ObjectiveQuery(
        String cycleId,
        @Nullable OwnerKind ownerKind,
        @Nullable String departmentId,
        @Nullable String responsibleId,
        @Nullable ObjectiveState state,
        @Nullable Confidence confidence,
        @Nullable String text,
        @Nullable MissingScore unscored,
        int limit,
        @Nullable String cursor) {}
