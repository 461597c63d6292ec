package org.dacheng.okr.change;

import java.time.Instant;
import org.dacheng.okr.objective.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are asked for.
 *
 * @param owner null for all
 * @param departmentId with all below it; null for all
 * @param from what happened after this moment counts; null stands, for each objective, for its last agreement
 * @param to what happened up to this moment counts
 * @param limit 1 to 200
 * @param cursor of the slice before, or null for the first
 */
public record ChangeQuery(
        String cycleId,
        @Nullable Owner owner,
        @Nullable String departmentId,
        @Nullable Instant from,
        Instant to,
        int limit,
        @Nullable String cursor) {}
