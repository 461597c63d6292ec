package org.dacheng.people.calendar;

import java.time.LocalDate;
import org.dacheng.base.text.LocalText;

/** A day of the table: an exception from Monday to Friday worked, Saturday and Sunday free. */
public record CalendarDay(LocalDate date, CalendarDayKind kind, LocalText name) {}
