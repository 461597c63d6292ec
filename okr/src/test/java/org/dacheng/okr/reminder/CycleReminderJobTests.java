package org.dacheng.okr.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.GoalRowsFixture;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.cycle.CycleCommand;
import org.dacheng.okr.cycle.CycleKind;
import org.dacheng.okr.cycle.CycleSchedule;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.cycle.ReminderKind;
import org.dacheng.okr.event.CycleReminderSent;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In 2032, January 1 is a Thursday; the calendar has no holidays. The company is in Shanghai. */
@DatabaseTest
@Import(CycleReminderJobTests.SentReminders.class)
class CycleReminderJobTests {

    @Autowired
    CycleReminderJob reminders;

    @Autowired
    SentReminders sent;

    @Autowired
    Cycles cycles;

    @Autowired
    GoalRowsFixture tables;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    CycleView cycle;

    @BeforeEach
    void aQuarterThatIsOpen() {
        cycle = made(new CycleSchedule(LocalDate.of(2032, 1, 15), LocalDate.of(2032, 4, 16), null));
        sent.events.clear();
    }

    @AfterEach
    void forgetIt() {
        transaction.executeWithoutResult(status -> tables.forget(List.of(cycle.id())));
    }

    @Test
    void writingBeginsForEverybodyButThoseWhoLeftAndOnlyOnce() {
        at("2032-01-05T09:30");
        at("2032-01-05T09:45");
        at("2032-01-06T09:30");

        assertThat(recipients(ReminderKind.WRITING_BEGINS))
                .contains("employee", "ceo", "away")
                .doesNotContain("gone")
                .doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsRemindedAtNightOrOnADayThatIsNotWorked() {
        at("2032-01-05T08:59");
        at("2032-01-05T18:00");
        at("2032-01-03T10:00");

        assertThat(sent.events).isEmpty();
    }

    @Test
    void theLastDaysOfWritingAreToldToWhoHasNoGoals() {
        tables.objective(cycle.id(), "person", "employee", "employee", "everyone", "agreed");
        tables.objective(cycle.id(), "person", "manager", "manager", "everyone", "submitted");
        tables.objective(cycle.id(), "person", "employee2", "employee2", "everyone", "draft");

        at("2032-01-09T10:00");
        assertThat(recipients(ReminderKind.WRITING_ENDS)).isEmpty();
        at("2032-01-12T10:00");

        assertThat(recipients(ReminderKind.WRITING_ENDS))
                .contains("employee2", "legal")
                .doesNotContain("employee", "manager", "gone");
        assertThat(sent.of(ReminderKind.WRITING_ENDS).get(0).day()).isEqualTo(LocalDate.of(2032, 1, 15));
    }

    @Test
    void daysThatAreMovedAreToldAgain() {
        at("2032-01-12T10:00");
        cycle = cycles.change(
                OkrFixture.as("admin"),
                cycle.id(),
                command(new CycleSchedule(LocalDate.of(2032, 1, 22), LocalDate.of(2032, 4, 16), null)));
        at("2032-01-13T10:00");
        at("2032-01-19T10:00");

        assertThat(sent.of(ReminderKind.WRITING_ENDS))
                .extracting(CycleReminderSent::day)
                .containsExactly(LocalDate.of(2032, 1, 15), LocalDate.of(2032, 1, 22));
    }

    @Test
    void whoseKeyResultsAreStaleIsRemindedOnceInARhythm() {
        String mine = tables.keyResult(tables.objective(cycle.id(), "employee"), "employee");
        String fresh = tables.keyResult(tables.objective(cycle.id(), "manager"), "manager");
        checkedIn(mine, "2032-02-01T00:00:00Z");
        checkedIn(fresh, "2032-02-10T00:00:00Z");

        at("2032-02-12T10:00");
        at("2032-02-13T10:00");
        at("2032-02-18T10:00");
        assertThat(recipients(ReminderKind.CHECK_IN)).containsExactly("employee", "manager");
        at("2032-02-19T10:00");

        assertThat(recipients(ReminderKind.CHECK_IN)).containsExactly("employee", "manager", "employee");
    }

    @Test
    void aKeyResultThatIsDoneOrNotAgreedWaitsForNoCheckIn() {
        String done = tables.keyResult(tables.objective(cycle.id(), "employee"), "employee");
        transaction.executeWithoutResult(status -> jdbc.sql("update okr_key_result set progress = 1 where id = :id")
                .param("id", done)
                .update());
        tables.keyResult(tables.objective(cycle.id(), "person", "manager", "manager", "everyone", "draft"), "manager");

        at("2032-02-12T10:00");

        assertThat(recipients(ReminderKind.CHECK_IN)).isEmpty();
    }

    @Test
    void theEndOfScoringIsToldToOwnersAndManagersWithoutScores() {
        tables.objective(cycle.id(), "employee");
        String scored = tables.objective(cycle.id(), "director");
        transaction.executeWithoutResult(
                status -> jdbc.sql("update okr_objective set owner_score = 0.7, manager_score = 0.7 where id = :id")
                        .param("id", scored)
                        .update());
        cycle = cycles.move(OkrFixture.as("admin"), cycle.id(), CycleState.SCORING);

        at("2032-04-02T10:00");
        at("2032-04-13T10:00");

        assertThat(recipients(ReminderKind.SCORING_BEGINS)).containsExactly("director", "employee");
        assertThat(recipients(ReminderKind.SCORING_ENDS)).containsExactly("employee", "manager");
    }

    @Test
    void theEndOfTheCycleIsToldOnTheLastWorkedDaysBeforeIt() {
        tables.objective(cycle.id(), "employee");

        at("2032-03-26T10:00");
        assertThat(recipients(ReminderKind.CYCLE_ENDS)).isEmpty();
        at("2032-03-29T10:00");

        assertThat(recipients(ReminderKind.CYCLE_ENDS)).containsExactly("employee");
    }

    @Test
    void keepersAreToldOnceAWeekThatTheNextStepHasCome() {
        at("2032-04-01T10:00");
        at("2032-04-02T10:00");
        at("2032-04-08T10:00");
        at("2032-06-08T10:00");

        assertThat(recipients(ReminderKind.NEXT_STEP)).containsExactly("admin", "hr", "admin", "hr");
    }

    @Test
    void onlyWhatTheKeepersWantIsSent() {
        cycle = cycles.change(
                OkrFixture.as("admin"),
                cycle.id(),
                command(new CycleSchedule(null, null, Set.of(ReminderKind.CHECK_IN, ReminderKind.WRITING_ENDS))));
        tables.objective(cycle.id(), "employee");

        at("2032-01-05T09:30");
        at("2032-03-30T09:30");

        assertThat(sent.events).isEmpty();
    }

    private void at(String shanghai) {
        reminders.remind(Instant.parse(shanghai + ":00+08:00"));
    }

    private List<String> recipients(ReminderKind kind) {
        return sent.of(kind).stream()
                .flatMap(event -> event.personIds().stream())
                .toList();
    }

    private CycleView made(CycleSchedule schedule) {
        CycleView planned = cycles.create(OkrFixture.as("admin"), command(schedule));
        return cycles.move(OkrFixture.as("admin"), planned.id(), CycleState.OPEN);
    }

    private static CycleCommand command(CycleSchedule schedule) {
        return new CycleCommand(
                LocalText.same("Reminders"),
                CycleKind.CUSTOM,
                LocalDate.of(2032, 1, 1),
                LocalDate.of(2032, 3, 31),
                7,
                null,
                null,
                schedule);
    }

    private void checkedIn(String keyResult, String at) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("update okr_key_result set last_check_in_at = :at where id = :id")
                        .param("at", UtcTimestamps.write(Instant.parse(at)))
                        .param("id", keyResult)
                        .update());
    }

    /** Events published for the cycle of this test; other cycles may be open as well. */
    static class SentReminders {

        final List<CycleReminderSent> events = new ArrayList<>();

        @EventListener
        void on(CycleReminderSent event) {
            if (event.cycleName().en().equals("Reminders")) {
                events.add(event);
            }
        }

        List<CycleReminderSent> of(ReminderKind kind) {
            return events.stream().filter(event -> event.kind() == kind).toList();
        }
    }
}
