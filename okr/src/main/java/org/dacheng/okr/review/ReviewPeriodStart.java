package org.dacheng.okr.review;

import java.time.Instant;

/**
 * What "changed" is measured from.
 *
 * @param meeting whether it is the end of the last review; else it is a week ago
 */
public record ReviewPeriodStart(Instant at, boolean meeting) {}
