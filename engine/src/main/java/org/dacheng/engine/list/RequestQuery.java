package org.dacheng.engine.list;

import org.dacheng.engine.state.RequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which requests.
 *
 * @param process key, or null for all
 * @param status or null for all
 * @param text matched against title and number, or null
 * @param limit 1 to 200
 * @param cursor of the slice before, or null
 */
public record RequestQuery(
        RequestList view,
        @Nullable String process,
        @Nullable RequestStatus status,
        @Nullable String text,
        int limit,
        @Nullable String cursor) {}
