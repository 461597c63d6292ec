package org.dacheng.okr.checkin;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.okr.OkrFixture.as;
import static org.dacheng.okr.OkrFixture.keyResult;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleTakesNoGoals;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.HeldTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Two concurrent transactions: one writes into a cycle while the other changes its state. */
@DatabaseTest
class CycleClosingRaceTests {

    @Autowired
    private OkrFixture fixture;

    @Autowired
    private Cycles cycles;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Objectives objectives;

    @Autowired
    private PlatformTransactionManager transactions;

    private CycleView cycle;
    private ObjectiveView objective;

    @BeforeEach
    void aGoal() {
        cycle = fixture.openCycle();
        objective = fixture.objective(cycle, "employee", "Grow", "result");
    }

    @Test
    void aCycleClosesAfterTheCheckInThatWasUnderWay() throws Exception {
        cycles.move(as("hr"), cycle.id(), CycleState.SCORING);
        try (HeldTransaction writer = HeldTransaction.with(transactions, this::checkIn)) {
            Future<?> keeper = HeldTransaction.waiting(() -> cycles.move(as("hr"), cycle.id(), CycleState.CLOSED));
            writer.end();
            HeldTransaction.end(keeper);
        }

        assertThat(cycles.get(as("hr"), cycle.id()).state()).isEqualTo(CycleState.CLOSED);
        assertThat(current()).isEqualByComparingTo("40");
    }

    @Test
    void aCheckInThatComesWhileTheCycleClosesIsRefused() throws Exception {
        cycles.move(as("hr"), cycle.id(), CycleState.SCORING);

        assertRefusedAfter(CycleState.CLOSED, this::checkIn, CycleTakesNoCheckIns.class);

        assertThat(current()).isZero();
    }

    @Test
    void goalsThatAreWrittenWhileScoringBeginsAreRefused() throws Exception {
        assertRefusedAfter(
                CycleState.SCORING,
                () -> objectives.change(as("employee"), objective.id(), ObjectiveEdit.title("Later")),
                CycleTakesNoGoals.class);

        assertThat(objectives.get(as("employee"), objective.id()).title()).isEqualTo("Grow");
    }

    @Test
    void peopleWhoCheckInAtOnceAllGetThrough() throws Exception {
        ObjectiveView other = fixture.objective(cycle, "employee2", "Shrink", "result");
        CompletableFuture<?> one = CompletableFuture.runAsync(() -> repeat(this::checkIn));
        CompletableFuture<?> two = CompletableFuture.runAsync(() -> repeat(() -> checkIns.record(
                as("employee2"), Map.of(keyResult(other, "result").id(), newCheckIn()), "page")));

        CompletableFuture.allOf(one, two).get(60, SECONDS);

        assertThat(checkIns.ofObjective(as("admin"), objective.id(), 50, null).items())
                .hasSize(10);
        assertThat(checkIns.ofObjective(as("admin"), other.id(), 50, null).items())
                .hasSize(10);
    }

    private void assertRefusedAfter(CycleState state, Runnable write, Class<? extends Exception> failure)
            throws Exception {
        Future<?> writer;
        try (HeldTransaction keeper =
                HeldTransaction.with(transactions, () -> cycles.move(as("hr"), cycle.id(), state))) {
            writer = HeldTransaction.waiting(write);
            keeper.end();
        }

        assertThatThrownBy(() -> HeldTransaction.end(writer))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(failure);
    }

    private void checkIn() {
        checkIns.record(as("employee"), Map.of(keyResult(objective, "result").id(), newCheckIn()), "page");
    }

    private static NewCheckIn newCheckIn() {
        return new NewCheckIn(new BigDecimal("40"), null, Confidence.ON_TRACK, "Done", "");
    }

    private static void repeat(Runnable work) {
        for (int times = 0; times < 10; times++) {
            work.run();
        }
    }

    private BigDecimal current() {
        return keyResult(objectives.get(as("employee"), objective.id()), "result")
                .current();
    }
}
