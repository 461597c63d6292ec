package org.dacheng.okr.change;

import java.time.Instant;
import org.dacheng.okr.objective.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Query for changes.
 *
 * @param owner null for all
 * @param departmentId with all departments below it; null for all
 * @param from exclusive start; null means, for each objective, its last agreement
 * @param to inclusive end
 * @param limit 1 to 200
 * @param cursor of the previous slice, or null for the first
 */
public record ChangeQuery(
        String cycleId,
        @Nullable Owner owner,
        @Nullable String departmentId,
        @Nullable Instant from,
        Instant to,
        int limit,
        @Nullable String cursor) {}
