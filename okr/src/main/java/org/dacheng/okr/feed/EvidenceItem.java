package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that counts.
 *
 * @param key its name within the source: id of the request, or what the pushing program calls it; at most 100
 *     characters
 * @param requestId null when it is no request
 * @param amount four decimals
 * @param label for everybody who sees the key result; at most 400 characters
 */
public record EvidenceItem(String key, @Nullable String requestId, Instant at, BigDecimal amount, String label) {}
