package org.dacheng.people.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Says which days are worked, from the editable table of holidays and make-up days. */
@Service
public class WorkingCalendar {

    public boolean isWorkingDay(LocalDate day) {
        throw new IllegalStateException("to be filled in");
    }

    /**
     * Working days from the first to the last day, both included; a half day is 0.5.
     *
     * @param fromAfternoon the first day counts from noon
     * @param untilNoon the last day counts until noon
     */
    public BigDecimal workingDays(LocalDate from, boolean fromAfternoon, LocalDate to, boolean untilNoon) {
        throw new IllegalStateException("to be filled in");
    }
}
