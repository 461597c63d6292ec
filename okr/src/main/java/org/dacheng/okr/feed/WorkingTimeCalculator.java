package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dacheng.people.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Computes durations, by the clock or leaving out days off. */
@Component
class WorkingTimeCalculator {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);
    private static final int EXACT = 10;

    private final WorkingCalendar calendar;

    WorkingTimeCalculator(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** In hours. The calendar has days but no office hours: a working day counts with 24 hours. */
    BigDecimal hours(Instant from, Instant until, boolean workingDays, ZoneId zone) {
        Duration taken = workingDays ? worked(from, until, zone) : Duration.between(from, until);
        return BigDecimal.valueOf(Math.max(0, taken.toSeconds())).divide(SECONDS, EXACT, RoundingMode.HALF_UP);
    }

    private Duration worked(Instant from, Instant until, ZoneId zone) {
        Duration taken = Duration.ZERO;
        Instant at = from;
        while (at.isBefore(until)) {
            LocalDate day = LocalDate.ofInstant(at, zone);
            Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
            Instant end = next.isBefore(until) ? next : until;
            if (calendar.isWorkingDay(day)) {
                taken = taken.plus(Duration.between(at, end));
            }
            at = end;
        }
        return taken;
    }
}
