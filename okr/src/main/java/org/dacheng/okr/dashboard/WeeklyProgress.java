package org.dacheng.okr.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * State of the company at the end of a week.
 *
 * @param until last day of the week, or of the cycle, or today
 * @param progress average of the objectives from their check-ins, 0 to 1
 * @param pace share of the cycle that has passed, 0 to 1
 */
public record WeeklyProgress(LocalDate until, BigDecimal progress, BigDecimal pace) {}
