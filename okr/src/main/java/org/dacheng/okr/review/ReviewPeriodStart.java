package org.dacheng.okr.review;

import java.time.Instant;

/**
 * Start of the period for which changes are shown.
 *
 * @param meeting whether it is the end of the last review; else it is a week ago
 */
public record ReviewPeriodStart(Instant at, boolean meeting) {}
