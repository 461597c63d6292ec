package org.dacheng.okr.review;

import org.dacheng.okr.cycle.CycleView;
import org.jspecify.annotations.Nullable;

/**
 * Whose people to show.
 *
 * @param of id of the manager
 * @param all everybody below him, not direct reports alone
 * @param after id of the person after whom the rows begin, or null
 * @param limit at most so many rows
 */
public record TeamOverviewQuery(
        CycleView cycle,
        String of,
        boolean all,
        @Nullable AttentionReason concern,
        @Nullable String after,
        int limit) {}
