package org.dacheng.people.calendar;

/** How a day differs from the plain week. */
public enum CalendarDayKind {
    /** Free, whatever day of the week. */
    HOLIDAY,
    /** Worked although it is a Saturday or Sunday. */
    WORKDAY
}
