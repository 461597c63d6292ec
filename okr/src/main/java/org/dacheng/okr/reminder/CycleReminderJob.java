package org.dacheng.okr.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dacheng.base.schedule.RepeatedWork;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.event.CycleReminderSent;
import org.dacheng.people.calendar.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks periodically for due reminders of cycles and records who was reminded. Each reminder of a cycle is one
 * transaction: two statements, and the notices in a batch.
 */
@Component("cycleReminders")
class CycleReminderJob implements RepeatedWork {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final Cycles cycles;
    private final DueReminders due;
    private final ReminderRows rows;
    private final WorkingCalendar calendar;
    private final ReminderProperties times;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CycleReminderJob(
            Cycles cycles,
            DueReminders due,
            ReminderRows rows,
            WorkingCalendar calendar,
            ReminderProperties times,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.cycles = cycles;
        this.due = due;
        this.rows = rows;
        this.calendar = calendar;
        this.times = times;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remind-of-cycles";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        remind(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    void remind(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, times.zone());
        if (times.isTime(LocalTime.ofInstant(now, times.zone())) && calendar.isWorkingDay(today)) {
            for (CycleView cycle : cycles.unfinished()) {
                due.of(cycle, today).forEach(one -> send(cycle, one, now));
            }
        }
    }

    private void send(CycleView cycle, DueReminder one, Instant now) {
        Instant begun = cycle.startsOn().atStartOfDay(times.zone()).toInstant();
        transaction.executeWithoutResult(status -> {
            if (rows.write(cycle, one, now, begun) > 0) {
                List<String> people = rows.written(cycle, one, now);
                events.publishEvent(
                        new CycleReminderSent(cycle.id(), cycle.name(), cycle.state(), one.kind(), one.day(), people));
            }
        });
    }
}
