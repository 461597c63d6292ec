package org.dacheng.engine.list;

import org.dacheng.engine.state.RequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * Filter and position of a query for requests.
 *
 * @param process key, or null for all
 * @param status or null for all
 * @param text matched against title and number, or null
 * @param limit 1 to 200
 * @param cursor returned with the previous slice, or null
 */
public record RequestQuery(
        RequestList view,
        @Nullable String process,
        @Nullable RequestStatus status,
        @Nullable String text,
        int limit,
        @Nullable String cursor) {}
