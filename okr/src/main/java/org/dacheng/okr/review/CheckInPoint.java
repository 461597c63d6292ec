package org.dacheng.okr.review;

import java.math.BigDecimal;
import java.time.Instant;
import org.dacheng.okr.measure.Confidence;

/** Value and confidence of a key result in a check-in. */
record CheckInPoint(
        String keyResultId,
        Instant at,
        BigDecimal value,
        BigDecimal progress,
        Confidence confidence,
        String personId,
        String done,
        String next) {}
