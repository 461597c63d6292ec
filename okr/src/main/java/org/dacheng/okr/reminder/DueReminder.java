package org.dacheng.okr.reminder;

import java.time.LocalDate;
import org.dacheng.okr.cycle.ReminderKind;

/**
 * A reminder that is due today, to whomever has not got it.
 *
 * @param dueOn what tells one such reminder from another of its kind: nobody gets two with the same
 * @param day which it speaks of
 */
record DueReminder(ReminderKind kind, LocalDate dueOn, LocalDate day) {

    static DueReminder on(ReminderKind kind, LocalDate day) {
        return new DueReminder(kind, day, day);
    }
}
