package org.dacheng.people.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A day as edited.
 *
 * @param kind PLAIN, HOLIDAY or WORKDAY
 */
record DayForm(
        @Nullable String kind,
        @Nullable String nameZh,
        @Nullable String nameEn) {

    static DayForm of(@Nullable CalendarDay day) {
        return day == null
                ? new DayForm("PLAIN", "", "")
                : new DayForm(day.kind().name(), day.name().zh(), day.name().en());
    }
}
