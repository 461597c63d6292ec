package org.dacheng.okr.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.okr.OkrFixture.as;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.GoalRowsFixture;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class DailyStatisticsJobTests {

    @Autowired
    private DailyStatisticsJob job;

    @Autowired
    private Dashboard dashboard;

    @Autowired
    private Cycles cycles;

    @Autowired
    private GoalRowsFixture tables;

    @Autowired
    private JdbcClient jdbc;

    private LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    private CycleView cycle;
    private String objective = "";
    private String keyResult = "";

    @BeforeEach
    void threeWeeksIntoACycle() {
        LocalDate start = today.minusDays(20);
        String id = tables.cycle(start.toString(), today.plusDays(30).toString(), null);
        cycle = cycles.find(id).orElseThrow();
        objective = tables.objective(id, "employee");
        keyResult = tables.keyResult(objective, "employee");
        jdbc.sql("update okr_objective set created_at = ? where id = ?")
                .params(UtcTimestamps.write(noon(25)), objective)
                .update();
        checkIn(10, "0.2", "at-risk");
        checkIn(3, "0.5", "on-track");
        jdbc.sql("update okr_objective set progress = 0.5, confidence = 'on-track' where id = ?")
                .param(objective)
                .update();
    }

    @Test
    void daysThatWereMissedAreMadeUpFromTheCheckIns() {
        job.run();

        assertThat(day(11)).isEqualTo("1/0.000000/0 0 0 1");
        assertThat(day(10)).isEqualTo("1/0.200000/0 1 0 0");
        assertThat(day(4)).isEqualTo("1/0.200000/0 1 0 0");
        assertThat(day(3)).isEqualTo("1/0.500000/1 0 0 0");
        assertThat(day(0)).isEqualTo("1/0.500000/1 0 0 0");
        assertThat(rows()).isEqualTo(21);
    }

    @Test
    void runningAgainOnADayChangesNothing() {
        job.run();
        jdbc.sql("update okr_objective set progress = 0.9 where id = ?")
                .param(objective)
                .update();

        job.run();

        assertThat(rows()).isEqualTo(21);
        assertThat(day(0)).startsWith("1/0.500000");
    }

    @Test
    void aDayIsTakenAsItStandsWithoutAskingTheCheckIns() {
        job.run();
        jdbc.sql("delete from okr_day_figure where taken_on = ?").param(today).update();
        jdbc.sql("delete from okr_check_in where cycle_id = ?")
                .param(cycle.id())
                .update();

        job.run();

        assertThat(day(0)).isEqualTo("1/0.500000/1 0 0 0");
    }

    @Test
    void theTrendIsReadFromTheDaysWeekByWeek() {
        job.run();
        jdbc.sql("delete from okr_check_in where cycle_id = ?")
                .param(cycle.id())
                .update();

        List<WeeklyProgress> weeks = dashboard.trend(as("employee"), cycle);

        assertThat(weeks)
                .extracting(WeeklyProgress::until)
                .containsExactly(today.minusDays(14), today.minusDays(7), today);
        assertThat(weeks)
                .extracting(week -> week.progress().stripTrailingZeros())
                .containsExactly(BigDecimal.ZERO, new BigDecimal("0.2"), new BigDecimal("0.5"));
    }

    @Test
    void departmentsSumToTheCompany() {
        job.run();

        assertThat(jdbc.sql("select count(*) from okr_day_figure a where a.cycle_id = :cycle and a.department_id = ''"
                                + " and a.objectives <> (select sum(b.objectives) from okr_day_figure b"
                                + " where b.cycle_id = a.cycle_id and b.taken_on = a.taken_on"
                                + " and b.department_id <> '')")
                        .param("cycle", cycle.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Instant noon(int daysAgo) {
        return today.minusDays(daysAgo).atTime(4, 0).toInstant(java.time.ZoneOffset.UTC);
    }

    private void checkIn(int daysAgo, String progress, String confidence) {
        jdbc.sql("insert into okr_check_in (id, key_result_id, objective_id, cycle_id, person_id, happened_at,"
                        + " check_value, progress, confidence, done, next_steps, origin)"
                        + " values (?, ?, ?, ?, 'employee', ?, 1, ?, ?, '', '', 'page')")
                .params(
                        Ids.next(),
                        keyResult,
                        objective,
                        cycle.id(),
                        UtcTimestamps.write(noon(daysAgo)),
                        progress,
                        confidence)
                .update();
    }

    private int rows() {
        return jdbc.sql("select count(*) from okr_day_figure where cycle_id = ? and department_id = ''")
                .param(cycle.id())
                .query(Integer.class)
                .single();
    }

    private String day(int ago) {
        return jdbc.sql("select objectives, progress_sum, on_track, at_risk, off_track, no_confidence"
                        + " from okr_day_figure where cycle_id = ? and department_id = '' and taken_on = ?")
                .params(cycle.id(), today.minusDays(ago))
                .query((row, number) -> row.getInt(1) + "/" + row.getBigDecimal(2) + "/" + row.getInt(3) + " "
                        + row.getInt(4) + " " + row.getInt(5) + " " + row.getInt(6))
                .single();
    }
}
