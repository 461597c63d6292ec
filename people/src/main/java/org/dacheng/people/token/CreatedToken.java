package org.dacheng.people.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new token, the only time that its secret is readable.
 *
 * @param token the secret that a client sends as {@code Authorization: Bearer …}
 * @param expiresAt null for never
 */
public record CreatedToken(
        String token, String id, String name, @Nullable Instant expiresAt) {}
