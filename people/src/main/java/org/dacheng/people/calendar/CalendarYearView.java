package org.dacheng.people.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/** A year on the calendar page: twelve months of weeks that begin on Monday, and the holidays as periods. */
record CalendarYearView(int year, List<Month> months, List<Period> periods) {

    /** @param kind exception from the plain week, or null */
    record Day(
            LocalDate date,
            boolean worked,
            @Nullable CalendarDayKind kind,
            @Nullable LocalText name) {}

    /** @param days null where a week begins or ends outside of the month */
    record Month(YearMonth month, List<List<@Nullable Day>> weeks) {}

    /** Consecutive days of one kind and name. */
    record Period(LocalText name, CalendarDayKind kind, LocalDate from, LocalDate to) {

        boolean continues(CalendarDay day) {
            return day.kind() == kind
                    && day.name().equals(name)
                    && to.plusDays(1).equals(day.date());
        }
    }

    static CalendarYearView of(int year, WorkingCalendar calendar) {
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month), calendar))
                .toList();
        return new CalendarYearView(year, months, periods(calendar.specialDays(year)));
    }

    private static Month month(YearMonth month, WorkingCalendar calendar) {
        List<@Nullable Day> days = new ArrayList<>();
        int blanks = month.atDay(1).getDayOfWeek().getValue() - 1;
        Stream.generate(() -> 1).limit(blanks).forEach(blank -> days.add(null));
        month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).forEach(date -> days.add(day(date, calendar)));
        while (days.size() % 7 != 0) {
            days.add(null);
        }
        List<List<@Nullable Day>> weeks = IntStream.range(0, days.size() / 7)
                .mapToObj(week -> days.subList(week * 7, week * 7 + 7))
                .toList();
        return new Month(month, weeks);
    }

    private static Day day(LocalDate date, WorkingCalendar calendar) {
        CalendarDay special = calendar.special(date).orElse(null);
        return special == null
                ? new Day(date, calendar.isWorkingDay(date), null, null)
                : new Day(date, calendar.isWorkingDay(date), special.kind(), special.name());
    }

    private static List<Period> periods(List<CalendarDay> days) {
        List<Period> periods = new ArrayList<>();
        for (CalendarDay day : days) {
            Period last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
            if (last != null && last.continues(day)) {
                periods.set(periods.size() - 1, new Period(last.name(), last.kind(), last.from(), day.date()));
            } else {
                periods.add(new Period(day.name(), day.kind(), day.date(), day.date()));
            }
        }
        return periods;
    }
}
