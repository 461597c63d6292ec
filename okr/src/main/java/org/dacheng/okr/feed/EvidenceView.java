package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence.
 *
 * @param day in the time zone of the person who set the source
 * @param at only for people who may open the request; for a push, the moment given by the program
 * @param requestId only for people who may open the request
 * @param title of the request, only for those people
 * @param label number of the request, only for those people; for a push, the label given by the program
 */
public record EvidenceView(
        LocalDate day,
        @Nullable Instant at,
        BigDecimal amount,
        @Nullable String label,
        @Nullable String requestId,
        @Nullable LocalText title) {}
