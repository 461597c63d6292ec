package org.dacheng.okr.review;

import org.dacheng.okr.cycle.CycleView;
import org.jspecify.annotations.Nullable;

/**
 * Query for the people of a manager.
 *
 * @param of id of the manager
 * @param all everybody below the manager, not only direct reports
 * @param after id of the last person of the previous rows, or null
 * @param limit maximum number of rows
 */
public record TeamOverviewQuery(
        CycleView cycle,
        String of,
        boolean all,
        @Nullable AttentionReason concern,
        @Nullable String after,
        int limit) {}
