package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What another program says.
 *
 * @param value in the unit of the key result, at most four decimals
 * @param label where it comes from, for people; at most 400 characters
 * @param happenedAt when it was so, null for now; the newest one counts
 * @param evidenceKey its name; said again under the same name it is put in the place of what was there; at most 100
 *     characters
 */
public record PushedValue(
        @Nullable BigDecimal value,
        @Nullable String label,
        @Nullable Instant happenedAt,
        @Nullable String evidenceKey) {}
