package org.dacheng.people.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A day as submitted by the form.
 *
 * @param kind PLAIN, HOLIDAY or WORKDAY
 */
record CalendarDayForm(
        @Nullable String kind,
        @Nullable String nameZh,
        @Nullable String nameEn) {

    static CalendarDayForm of(@Nullable CalendarDay day) {
        return day == null
                ? new CalendarDayForm("PLAIN", "", "")
                : new CalendarDayForm(
                        day.kind().name(), day.name().zh(), day.name().en());
    }
}
