package org.dacheng.okr.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.okr.OkrFixture.as;
import static org.dacheng.okr.OkrFixture.keyResult;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class CheckInRecorderTests {

    @Autowired
    private OkrFixture fixture;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private JdbcTemplate jdbc;

    private CycleView cycle;
    private ObjectiveView objective;

    @BeforeEach
    void twoKeyResults() {
        cycle = fixture.openCycle();
        objective = fixture.objective(cycle, "employee", "Onboard faster", "Time", "Calls");
    }

    @Test
    void takesSeveralAtOnceAndSaysSoAtKeyResultsObjectiveAndHistory() {
        checkIns.record(as("employee"), Map.of(id("Time"), newCheckIn("40"), id("Calls"), newCheckIn("80")), "page");

        ObjectiveView now = fixture.objectives.get(as("employee"), objective.id());
        assertThat(keyResult(now, "Time").current()).isEqualByComparingTo("40");
        assertThat(keyResult(now, "Calls").progress()).isEqualByComparingTo("0.8");
        assertThat(now.progress()).isEqualByComparingTo("0.6");
        assertThat(now.confidence()).isEqualTo(Confidence.AT_RISK);
        assertThat(now.lastCheckInAt())
                .isNotNull()
                .isEqualTo(keyResult(now, "Time").lastCheckInAt());
        assertThat(entries()).hasSize(2).allSatisfy(detail -> assertThat(detail).contains("\"before\":0,"));
    }

    @Test
    void theObjectiveSaysWhenItWasCheckedInEvenIfItsFiguresStay() {
        checkIns.record(as("employee"), Map.of(id("Time"), newCheckIn("40")), "page");
        jdbc.update("update okr_objective set last_check_in_at = null where id = ?", objective.id());

        checkIns.record(as("employee"), Map.of(id("Time"), newCheckIn("40")), "page");

        assertThat(fixture.objectives.get(as("employee"), objective.id()).lastCheckInAt())
                .isNotNull();
    }

    @Test
    void whatASourceGivesIsKeptAndWhatPeopleSayStandsBeside() {
        jdbc.update(
                "insert into okr_feed (key_result_id, source, settings, zone, set_by, set_at, stale)"
                        + " values (?, 'push', '{}', 'UTC', 'employee', ?, ?)",
                id("Time"),
                LocalDateTime.of(2026, 1, 1, 0, 0),
                false);

        checkIns.record(as("employee"), Map.of(id("Time"), newCheckIn("40")), "page");

        KeyResultView now = keyResult(fixture.objectives.get(as("employee"), objective.id()), "Time");
        assertThat(now.current()).isZero();
        assertThat(now.manualValue()).isEqualByComparingTo("40");
        assertThat(now.confidence()).isEqualTo(Confidence.AT_RISK);
    }

    @Test
    void writesNothingWhenOneOfThemIsWrong() {
        Map<String, NewCheckIn> both = Map.of(
                id("Time"), newCheckIn("40"), id("Calls"), new NewCheckIn(null, null, Confidence.ON_TRACK, "", ""));

        assertThatThrownBy(() -> checkIns.record(as("employee"), both, "page"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(one -> one.pointer())
                                .containsExactly("/" + id("Calls") + "/value"));
        assertThat(entries()).isEmpty();
    }

    @Test
    void milestonesThatTheKeyResultDoesNotHaveAreRefused() {
        jdbc.update("update okr_key_result set kind = 'milestones', target_value = 1 where id = ?", id("Time"));
        jdbc.update(
                "insert into okr_milestone (id, key_result_id, title, done, ordinal) values ('m1', ?, 'Draft', ?, 0)",
                id("Time"),
                false);

        checkIns.record(as("employee"), Map.of(id("Time"), reached(Set.of("m1"))), "page");

        assertThat(jdbc.queryForObject(
                        "select current_value from okr_key_result where id = ?", BigDecimal.class, id("Time")))
                .isEqualByComparingTo("1");
        assertThatThrownBy(() -> checkIns.record(as("employee"), Map.of(id("Time"), reached(Set.of("other"))), "page"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void othersMayNotAndWhoDoesNotSeeItFindsNothing() {
        assertThatThrownBy(() -> checkIns.record(as("employee2"), Map.of(id("Time"), newCheckIn("40")), "page"))
                .isInstanceOf(NotFound.class);

        fixture.agreed(objective);

        assertThatThrownBy(() -> checkIns.record(as("employee2"), Map.of(id("Time"), newCheckIn("40")), "page"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aClosedCycleTakesNone() {
        fixture.cycles.move(as("admin"), cycle.id(), CycleState.SCORING);
        checkIns.record(as("employee"), Map.of(id("Time"), newCheckIn("40")), "page");
        fixture.cycles.move(as("admin"), cycle.id(), CycleState.CLOSED);

        assertThatThrownBy(() -> checkIns.record(as("employee"), Map.of(id("Time"), newCheckIn("50")), "page"))
                .isInstanceOf(CycleTakesNoCheckIns.class);
    }

    private String id(String title) {
        return keyResult(objective, title).id();
    }

    private static NewCheckIn newCheckIn(String value) {
        return new NewCheckIn(new BigDecimal(value), null, Confidence.AT_RISK, "Called ten customers", "");
    }

    private static NewCheckIn reached(Set<String> milestones) {
        return new NewCheckIn(null, milestones, Confidence.ON_TRACK, "", "");
    }

    private List<String> entries() {
        return jdbc.queryForList(
                "select detail from okr_entry where objective_id = ? and kind = 'check-in'",
                String.class,
                objective.id());
    }
}
