package org.dacheng.okr.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.ReminderKind;
import org.dacheng.people.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Determines the reminders of a cycle that are due on a working day. */
@Component
class DueReminders {

    /** Days before the end of writing, of scoring and of the cycle. */
    static final int DAYS_BEFORE = 3;

    /** No reminder is sent for a step that began more days ago. */
    private static final int NEWS = 14;

    /** Number of weekly reminders to cycle managers that a cycle waits for its next step. */
    private static final int WEEKS = 4;

    private final WorkingCalendar calendar;

    DueReminders(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    List<DueReminder> of(CycleView cycle, LocalDate today) {
        List<DueReminder> due = new ArrayList<>();
        LocalDate writing = cycle.schedule().writingUntil();
        LocalDate scoring = cycle.schedule().scoringUntil();
        switch (cycle.state()) {
            case PLANNED -> nextStep(due, cycle.startsOn(), today);
            case OPEN -> {
                if (!today.isAfter(
                        Objects.requireNonNullElse(writing, cycle.startsOn().plusDays(NEWS)))) {
                    due.add(new DueReminder(
                            ReminderKind.WRITING_BEGINS,
                            cycle.startsOn(),
                            Objects.requireNonNullElse(writing, cycle.startsOn())));
                }
                soon(due, ReminderKind.WRITING_ENDS, writing, today);
                if (!today.isBefore(cycle.startsOn()) && !today.isAfter(cycle.endsOn())) {
                    due.add(DueReminder.on(ReminderKind.CHECK_IN, today));
                }
                soon(due, ReminderKind.CYCLE_ENDS, cycle.endsOn(), today);
                nextStep(due, cycle.endsOn().plusDays(1), today);
            }
            case SCORING -> {
                if (!today.isAfter(
                        Objects.requireNonNullElse(scoring, cycle.endsOn().plusDays(NEWS)))) {
                    due.add(new DueReminder(
                            ReminderKind.SCORING_BEGINS,
                            cycle.endsOn(),
                            Objects.requireNonNullElse(scoring, cycle.endsOn())));
                }
                soon(due, ReminderKind.SCORING_ENDS, scoring, today);
                if (scoring != null) {
                    nextStep(due, scoring.plusDays(1), today);
                }
            }
            case CLOSED, HIDDEN -> {}
        }
        return due.stream()
                .filter(one -> cycle.schedule().reminders().contains(one.kind()))
                .toList();
    }

    /**
     * Due on the first working day of the last days; if none of them is a working day, on the last working day before.
     */
    private void soon(List<DueReminder> due, ReminderKind kind, @Nullable LocalDate day, LocalDate today) {
        if (day == null || today.isAfter(day)) {
            return;
        }
        LocalDate from = day.minusDays(DAYS_BEFORE);
        while (calendar.workingDays(from, false, day, false).signum() == 0) {
            from = from.minusDays(1);
        }
        if (!today.isBefore(from)) {
            due.add(DueReminder.on(kind, day));
        }
    }

    private static void nextStep(List<DueReminder> due, LocalDate from, LocalDate today) {
        long weeks = ChronoUnit.DAYS.between(from, today) / 7;
        if (!today.isBefore(from) && weeks < WEEKS) {
            due.add(new DueReminder(ReminderKind.NEXT_STEP, from.plusWeeks(weeks), from));
        }
    }
}
