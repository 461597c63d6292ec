package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.Future;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.okr.alignment.AlignmentDecisions;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.testing.HeldTransaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Two simultaneous changes of connected goals: one waits for the other, and the database aborts neither. */
@SampleTest
class GoalLockTests {

    private static final String PROCESS = "okr-alignment";

    @Autowired
    SampleFixture stage;

    @Autowired
    SampleGoalFixture goals;

    @Autowired
    AlignmentDecisions decisions;

    @Autowired
    CheckIns checkIns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    CycleView cycle;
    ObjectiveView above;
    ObjectiveView mine;

    @BeforeEach
    void twoObjectives() {
        stage.publish(PROCESS);
        cycle = goals.cycle(null, PROCESS);
        above = goals.draft(cycle, "manager", "Win", "all", "more");
        mine = goals.draft(cycle, "employee", "Help", "one");
        goals.submit(cycle, "manager");
    }

    /** A decision locks the request first and the objective second. */
    @Test
    void aKeyResultGoesWhileItsAlignmentIsDecided() throws Exception {
        String keyResult = above.keyResults().get(0).id();
        String alignment = align(keyResult);
        String request = goals.alignmentRequest(alignment, "employee").id();

        try (HeldTransaction decision = HeldTransaction.with(
                transactions, () -> take("engine_request", request), () -> decisions.confirmed(request, "hr"))) {
            Future<?> removal =
                    HeldTransaction.waiting(() -> goals.objectives.removeKeyResult(stage.actor("manager"), keyResult));
            decision.end();
            HeldTransaction.end(removal);
        }

        assertThat(goals.alignment(alignment)).isEqualTo("none");
        assertThat(goals.get(above).keyResults()).hasSize(1);
    }

    @Test
    void anObjectiveGoesWhileWhatAsksForItIsDecided() throws Exception {
        String alignment = align(null);
        String request = goals.alignmentRequest(alignment, "employee").id();

        try (HeldTransaction decision = HeldTransaction.with(
                transactions, () -> take("engine_request", request), () -> decisions.refused(request, "hr", "no"))) {
            Future<?> removal =
                    HeldTransaction.waiting(() -> goals.objectives.remove(stage.actor("manager"), above.id()));
            decision.end();
            HeldTransaction.end(removal);
        }

        assertThat(goals.alignment(alignment)).isEqualTo("none");
    }

    /** A check-in locks everything upwards in the order of ids, and the goals above are older. */
    @Test
    void aKeyResultChangesWhileItIsCheckedIn() throws Exception {
        goals.alignments.request(stage.actor("hr"), mine.id(), above.id(), null);
        String one = mine.keyResults().get(0).id();
        KeyResultEdit target = new KeyResultEdit(null, percent("200"), null, null, null);

        try (HeldTransaction holder = HeldTransaction.with(transactions, () -> take("okr_objective", above.id()))) {
            Future<?> checkIn =
                    HeldTransaction.waiting(() -> checkIns.record(stage.actor("employee"), Map.of(one, ten()), "page"));
            Future<?> change = HeldTransaction.waiting(
                    () -> goals.objectives.changeKeyResult(stage.actor("employee"), one, target));
            holder.end();
            HeldTransaction.end(checkIn);
            HeldTransaction.end(change);
        }

        assertThat(goals.get(mine).progress()).isEqualByComparingTo("0.05");
    }

    @Test
    void wordsDoNotWaitForWhatStandsAbove() throws Exception {
        goals.alignments.request(stage.actor("hr"), mine.id(), above.id(), null);
        String one = mine.keyResults().get(0).id();
        KeyResultEdit words = new KeyResultEdit("Said better", null, null, null, null);

        try (HeldTransaction holder = HeldTransaction.with(transactions, () -> take("okr_objective", above.id()))) {
            goals.objectives.changeKeyResult(stage.actor("employee"), one, words);
            holder.end();
        }

        assertThat(goals.get(mine).keyResults().get(0).title()).isEqualTo("Said better");
    }

    @Test
    void whatIsAskedForWhileTheCycleMovesOnIsRefused() throws Exception {
        Future<?> asked;
        try (HeldTransaction keeper = HeldTransaction.with(transactions, () -> move(CycleState.SCORING))) {
            asked = HeldTransaction.waiting(() -> align(null));
            keeper.end();
        }

        assertThatThrownBy(() -> HeldTransaction.end(asked)).hasCauseInstanceOf(NotAllowed.class);
        assertThat(jdbc.sql("select count(*) from okr_alignment where child_id = ?")
                        .param(mine.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsTakenAwayWhileTheCycleMovesOnStays() throws Exception {
        String alignment = goals.alignments.request(stage.actor("hr"), mine.id(), above.id(), null);
        Future<?> removal;
        try (HeldTransaction keeper = HeldTransaction.with(transactions, () -> move(CycleState.SCORING))) {
            removal = HeldTransaction.waiting(() -> goals.alignments.remove(stage.actor("employee"), alignment));
            keeper.end();
        }

        assertThatThrownBy(() -> HeldTransaction.end(removal)).hasCauseInstanceOf(NotAllowed.class);
        assertThat(goals.alignment(alignment)).isEqualTo("confirmed");
    }

    @Test
    void aCycleMovesOnAfterTheAlignmentThatWasUnderWay() throws Exception {
        try (HeldTransaction writer = HeldTransaction.with(
                transactions, () -> goals.alignments.request(stage.actor("hr"), mine.id(), above.id(), null))) {
            Future<?> keeper = HeldTransaction.waiting(() -> move(CycleState.SCORING));
            writer.end();
            HeldTransaction.end(keeper);
        }

        assertThat(goals.get(above).contributors()).isEqualTo(1);
    }

    @Test
    void whatIsDecidedAfterTheCycleIsOverLeavesItsFiguresAlone() {
        String alignment = align(null);
        RequestWalkthrough request = goals.alignmentRequest(alignment, "employee");
        move(CycleState.SCORING);
        move(CycleState.CLOSED);

        request.approvedBy("manager").is(RequestStatus.APPROVED);

        assertThat(goals.alignment(alignment)).isEqualTo("refused");
        assertThat(goals.get(above).contributors()).isZero();
    }

    private void move(CycleState state) {
        goals.cycles.move(stage.actor("hr"), cycle.id(), state);
    }

    private static NewCheckIn ten() {
        return new NewCheckIn(BigDecimal.TEN, null, Confidence.ON_TRACK, "", "");
    }

    private static Measure percent(String target) {
        return new Measure(
                KeyResultKind.PERCENTAGE, "", null, 0, BigDecimal.ZERO, new BigDecimal(target), null, null, null);
    }

    private String align(@Nullable String keyResult) {
        return goals.alignments.request(stage.actor("employee"), mine.id(), above.id(), keyResult);
    }

    private void take(String table, String id) {
        jdbc.sql("select id from " + table + " where id = :id for update")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
