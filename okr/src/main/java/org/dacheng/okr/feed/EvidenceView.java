package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One thing that counts.
 *
 * @param day in the time zone of the person who set the source
 * @param at for those alone who may open the request; of a push, what the program said
 * @param requestId for those alone who may open the request
 * @param title of the request, for those alone
 * @param label number of the request for those alone; of a push, what the program said
 */
public record EvidenceView(
        LocalDate day,
        @Nullable Instant at,
        BigDecimal amount,
        @Nullable String label,
        @Nullable String requestId,
        @Nullable LocalText title) {}
