package org.dacheng.people.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token at the one moment it can be read.
 *
 * @param token what a program sends as {@code Authorization: Bearer …}
 * @param expiresAt null for never
 */
public record CreatedToken(
        String token, String id, String name, @Nullable Instant expiresAt) {}
