package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dacheng.people.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** How long something took: by the clock, or leaving out the days that are not worked. */
@Component
class WorkingTimeCalculator {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);
    private static final int EXACT = 10;

    private final WorkingCalendar calendar;

    WorkingTimeCalculator(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** In hours. The calendar knows days and no office hours: a worked day has all of its hours. */
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
