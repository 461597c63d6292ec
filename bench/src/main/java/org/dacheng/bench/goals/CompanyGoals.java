package org.dacheng.bench.goals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dacheng.bench.app.BenchApplication;
import org.dacheng.okr.rollup.RollUps;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The goals of a whole company in one running cycle, written in batches. */
public final class CompanyGoals {

    static final String CYCLE = "y0000000000000000000000001";

    /** Minimum number of check-ins per key result; results in 50 per objective. */
    static final int CHECK_INS = 16;

    private static final int ELAPSED = 60;
    private static final int DAYS = 92;

    private static final String DAY_FIGURES = "insert into okr_day_figure (cycle_id, taken_on, department_id, people,"
            + " people_with, objectives, progress_sum, on_track, at_risk, off_track, no_confidence)"
            + " select '" + CYCLE + "', date '%s', %s, 10, 10, count(*), sum(o.progress),"
            + " sum(case when o.confidence = 'on-track' then 1 else 0 end),"
            + " sum(case when o.confidence = 'at-risk' then 1 else 0 end),"
            + " sum(case when o.confidence = 'off-track' then 1 else 0 end), 0"
            + " from okr_objective o where o.state <> 'draft' %s";

    private final BenchApplication app;
    private final CompanyStaff staff;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public CompanyGoals(BenchApplication app, CompanyStaff staff) {
        this.app = app;
        this.staff = staff;
        jdbc = new JdbcTemplate(app.bean(DataSource.class));
        transactions = app.bean(TransactionTemplate.class);
    }

    /**
     * Fills the empty tables.
     *
     * @param checkIns check-ins per key result; two of three key results get one more if this is {@value #CHECK_INS}
     */
    public void fill(int checkIns) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate start = today.minusDays(ELAPSED);
        transactions.executeWithoutResult(work -> cycle(start, start.plusDays(DAYS)));
        transactions.executeWithoutResult(work -> goals());
        new CheckInHistoryWriter(jdbc, transactions).write(start, checkIns);
        rollUp();
        transactions.executeWithoutResult(work -> days(start, today));
        TableStatistics.refresh(jdbc);
    }

    private void cycle(LocalDate start, LocalDate end) {
        jdbc.update(
                "insert into okr_cycle (id, name_zh, name_en, kind, starts_on, ends_on, state, check_in_days,"
                        + " created_by, created_at) values (?, '本季度', 'This quarter', 'quarter', ?, ?, 'open', 7, ?, ?)",
                CYCLE,
                start,
                end,
                CompanyStaff.id(0),
                start.atStartOfDay());
    }

    private void goals() {
        GeneratedGoals goals = new GeneratedGoals(staff);
        BulkGoalWriter writer = new BulkGoalWriter(jdbc);
        staff.managers().forEach(head -> goals.ofDepartment(head).forEach(writer::add));
        IntStream.range(0, staff.size())
                .forEach(person -> goals.ofPerson(person).forEach(writer::add));
        writer.flush();
    }

    /** Daily figures of departments and, with the key '', of the company, as if nothing had changed since. */
    private void days(LocalDate start, LocalDate today) {
        for (LocalDate day = start; day.isBefore(today); day = day.plusDays(1)) {
            jdbc.update(DAY_FIGURES.formatted(day, "o.department_id", "group by o.department_id"));
            jdbc.update(DAY_FIGURES.formatted(day, "''", ""));
        }
    }

    /** Lets the program calculate the progress, so that a first check-in finds nothing to correct. */
    private void rollUp() {
        RollUps rollUps = app.bean(RollUps.class);
        staff.managers()
                .forEach(manager -> rollUps.recompute(staff.reportsOf(manager)
                        .boxed()
                        .flatMap(person -> IntStream.range(0, GeneratedGoals.countOf(person))
                                .mapToObj(place -> GeneratedGoals.idOfPerson(person, place)))
                        .toList()));
    }
}
