package org.dacheng.people.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token in its owner's list.
 *
 * @param expiresAt null for never
 * @param lastUsedAt to the minute; null for never
 */
public record TokenView(
        String id,
        String name,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
