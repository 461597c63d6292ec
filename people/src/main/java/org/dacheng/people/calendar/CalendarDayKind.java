package org.dacheng.people.calendar;

/** Kind of exception from the plain week. */
public enum CalendarDayKind {
    /** Free on any day of the week. */
    HOLIDAY,
    /** Worked although it is a Saturday or Sunday. */
    WORKDAY
}
