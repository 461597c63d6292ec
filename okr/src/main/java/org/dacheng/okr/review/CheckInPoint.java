package org.dacheng.okr.review;

import java.math.BigDecimal;
import java.time.Instant;
import org.dacheng.okr.measure.Confidence;

/**
 * Value and confidence of a key result in a check-in.
 *
 * @param at as it is shown
 * @param countsFrom from which it counts when moments are compared; never earlier than that of the check-in before it
 */
record CheckInPoint(
        String keyResultId,
        Instant at,
        Instant countsFrom,
        BigDecimal value,
        BigDecimal progress,
        Confidence confidence,
        String personId,
        String done,
        String next) {}
