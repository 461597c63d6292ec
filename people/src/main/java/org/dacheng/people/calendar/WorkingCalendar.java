package org.dacheng.people.calendar;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.dacheng.base.cache.VersionedCache;
import org.dacheng.base.cache.VersionedCaches;
import org.springframework.stereotype.Service;

/** Determines working days from the editable table of holidays and make-up days. */
@Service
public class WorkingCalendar {

    private final CalendarDays days;
    private final VersionedCache<NavigableMap<LocalDate, CalendarDay>> cache;

    WorkingCalendar(CalendarDays days, VersionedCaches caches) {
        this.days = days;
        this.cache = caches.of("people.calendar", this::read);
    }

    public boolean isWorkingDay(LocalDate day) {
        CalendarDay special = cache.get().get(day);
        return special == null ? !weekend(day) : special.kind() == CalendarDayKind.WORKDAY;
    }

    /** The exception on this day; empty for a plain day. */
    public Optional<CalendarDay> special(LocalDate day) {
        return Optional.ofNullable(cache.get().get(day));
    }

    /** The exceptions of the year, in order. */
    public List<CalendarDay> specialDays(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return List.copyOf(
                cache.get().subMap(first, true, first.plusYears(1), false).values());
    }

    /** Whether the table has any holiday of the year; without one the year is counted by plain weekdays. */
    public boolean hasHolidays(int year) {
        return specialDays(year).stream().anyMatch(day -> day.kind() == CalendarDayKind.HOLIDAY);
    }

    /**
     * Working days from the first to the last day, both included; a half day is 0.5. Zero when the end is before the
     * start. The cost does not depend on the length of the range: only exceptions are visited one by one.
     *
     * @param fromAfternoon the first day counts from noon
     * @param untilNoon the last day counts until noon
     */
    public BigDecimal workingDays(LocalDate from, boolean fromAfternoon, LocalDate to, boolean untilNoon) {
        if (to.isBefore(from)) {
            return BigDecimal.ZERO;
        }
        long halves = 2 * (weekdays(from, to) + corrections(from, to));
        if (fromAfternoon && isWorkingDay(from)) {
            halves--;
        }
        if (untilNoon && isWorkingDay(to)) {
            halves--;
        }
        return halves % 2 == 0 ? BigDecimal.valueOf(halves / 2) : BigDecimal.valueOf(halves * 5, 1);
    }

    /** Call it after a change of the table, in the same transaction. */
    void invalidate() {
        cache.invalidate();
    }

    private NavigableMap<LocalDate, CalendarDay> read() {
        NavigableMap<LocalDate, CalendarDay> read = new TreeMap<>();
        days.all().forEach(day -> read.put(day.date(), day));
        return Collections.unmodifiableNavigableMap(read);
    }

    /** Working days that the table adds to or removes from the plain week. */
    private long corrections(LocalDate from, LocalDate to) {
        return cache.get().subMap(from, true, to, true).values().stream()
                .mapToLong(WorkingCalendar::correction)
                .sum();
    }

    private static long correction(CalendarDay day) {
        boolean worked = day.kind() == CalendarDayKind.WORKDAY;
        boolean plain = !weekend(day.date());
        return worked == plain ? 0 : worked ? 1 : -1;
    }

    private static long weekdays(LocalDate from, LocalDate to) {
        LocalDate end = to.plusDays(1);
        long weeks = ChronoUnit.DAYS.between(from, end) / 7;
        long rest = from.plusDays(weeks * 7)
                .datesUntil(end)
                .filter(day -> !weekend(day))
                .count();
        return weeks * 5 + rest;
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
