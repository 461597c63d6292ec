package org.dacheng.app.firstrun;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Counts working days from a reference day: -1 is the last one before it, -2 the one before that, 0 the first one on or
 * after it, 1 the next. Days of the week may thus differ, but lengths in working days are kept.
 */
record WorkingDayCounter(LocalDate reference, Predicate<LocalDate> worked) {

    LocalDate at(int offset) {
        int step = offset < 0 ? -1 : 1;
        int left = offset < 0 ? -offset : offset + 1;
        LocalDate day = offset < 0 ? reference : reference.minusDays(1);
        while (left > 0) {
            day = day.plusDays(step);
            if (worked.test(day)) {
                left--;
            }
        }
        return day;
    }
}
