package org.dacheng.engine.task;

import org.jspecify.annotations.Nullable;

/**
 * Filter and position of a query for tasks.
 *
 * @param done false for the inbox, oldest first; true for done, newest first
 * @param process key, or null for all
 * @param text matched against title and number, or null
 * @param limit 1 to 200
 * @param cursor returned with the previous slice, or null
 */
public record TaskQuery(
        boolean done,
        @Nullable String process,
        @Nullable String text,
        int limit,
        @Nullable String cursor) {}
