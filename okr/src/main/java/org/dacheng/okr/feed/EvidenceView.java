package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.time.Instant;
import org.dacheng.people.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One thing that counts.
 *
 * @param requestId for those alone who may open the request
 * @param title of the request, for those alone
 * @param label number of the request for those alone; of a push, what the program said
 */
public record EvidenceView(
        Instant at,
        BigDecimal amount,
        @Nullable String label,
        @Nullable String requestId,
        @Nullable LocalText title) {}
