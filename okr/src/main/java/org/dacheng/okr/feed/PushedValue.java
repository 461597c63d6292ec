package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value pushed by another program.
 *
 * @param value in the unit of the key result, at most four decimals
 * @param label origin of the value, for people; at most 400 characters
 * @param happenedAt moment of the value, null for now; the newest one counts
 * @param evidenceKey key of the value; a later value with the same key replaces it; at most 100 characters
 */
public record PushedValue(
        @Nullable BigDecimal value,
        @Nullable String label,
        @Nullable Instant happenedAt,
        @Nullable String evidenceKey) {}
