package org.dacheng.okr.reminder;

import java.time.LocalDate;
import org.dacheng.okr.cycle.ReminderKind;

/**
 * A reminder that is due today, for people who have not received it yet.
 *
 * @param dueOn identifies the reminder within its kind: people get at most one per value
 * @param day the day mentioned in it
 */
record DueReminder(ReminderKind kind, LocalDate dueOn, LocalDate day) {

    static DueReminder on(ReminderKind kind, LocalDate day) {
        return new DueReminder(kind, day, day);
    }
}
