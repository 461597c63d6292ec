package org.dacheng.okr.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.dacheng.base.schedule.RepeatedWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores daily totals of cycles, so that charts read one row per day instead of all check-ins. Missed days, and days
 * before the first run, are computed once from the check-ins.
 */
@Component
public class DailyStatisticsJob implements RepeatedWork {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DailyStatisticsRows rows;
    private final DepartmentTotals departmentTotals;
    private final CheckInReplay replay;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyStatisticsJob(
            DailyStatisticsRows rows,
            DepartmentTotals departmentTotals,
            CheckInReplay replay,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.departmentTotals = departmentTotals;
        this.replay = replay;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "okr-day-figures";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        rows.begunCycles(today).forEach(cycle -> transaction.executeWithoutResult(status -> record(cycle, today)));
    }

    private void record(DailyStatisticsRows.BegunCycle cycle, LocalDate today) {
        LocalDate last = today.isBefore(cycle.endsOn()) ? today : cycle.endsOn();
        LocalDate next =
                cycle.lastTaken() == null ? cycle.startsOn() : cycle.lastTaken().plusDays(1);
        if (next.isAfter(last)) {
            return;
        }
        boolean now = last.equals(today) && cycle.running();
        Map<String, GoalTotals> people = departmentTotals.people(cycle.id());
        replay.of(cycle.id(), next, now ? last.minusDays(1) : last, ZONE)
                .forEach((day, goals) -> rows.write(cycle.id(), day, DepartmentTotals.sum(goals, people)));
        if (now) {
            rows.write(cycle.id(), last, DepartmentTotals.sum(departmentTotals.objectives(cycle.id()), people));
        }
    }
}
