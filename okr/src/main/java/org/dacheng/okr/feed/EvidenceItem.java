package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence.
 *
 * @param key its key within the source: id of the request, or a key chosen by the pushing program; at most 100
 *     characters
 * @param requestId null when it is not a request
 * @param amount four decimals
 * @param label for everybody who sees the key result; at most 400 characters
 */
public record EvidenceItem(String key, @Nullable String requestId, Instant at, BigDecimal amount, String label) {}
