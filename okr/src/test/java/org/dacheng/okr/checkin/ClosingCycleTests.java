package org.dacheng.okr.checkin;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.okr.OkrStage.as;
import static org.dacheng.okr.OkrStage.keyResult;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.dacheng.okr.OkrStage;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleTakesNoGoals;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two at once: somebody writes into a cycle while somebody else moves it on. */
@DatabaseTest
class ClosingCycleTests {

    @Autowired
    private OkrStage stage;

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
        cycle = stage.openCycle();
        objective = stage.objective(cycle, "employee", "Grow", "result");
    }

    @Test
    void aCycleClosesAfterTheCheckInThatWasUnderWay() throws Exception {
        cycles.move(as("hr"), cycle.id(), CycleState.SCORING);
        CountDownLatch checkedIn = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<?> writer = inTransaction(this::checkIn, checkedIn, mayCommit);
        assertThat(checkedIn.await(10, SECONDS)).isTrue();

        Future<?> keeper = CompletableFuture.runAsync(() -> cycles.move(as("hr"), cycle.id(), CycleState.CLOSED));
        assertWaits(keeper);
        mayCommit.countDown();
        writer.get(10, SECONDS);
        keeper.get(10, SECONDS);

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
        ObjectiveView other = stage.objective(cycle, "employee2", "Shrink", "result");
        CompletableFuture<?> one = CompletableFuture.runAsync(() -> repeat(this::checkIn));
        CompletableFuture<?> two = CompletableFuture.runAsync(() -> repeat(() -> checkIns.record(
                as("employee2"), Map.of(keyResult(other, "result").id(), said()), "page")));

        CompletableFuture.allOf(one, two).get(60, SECONDS);

        assertThat(checkIns.ofObjective(as("admin"), objective.id(), 50, null).items())
                .hasSize(10);
        assertThat(checkIns.ofObjective(as("admin"), other.id(), 50, null).items())
                .hasSize(10);
    }

    private void assertRefusedAfter(CycleState state, Runnable write, Class<? extends Exception> failure)
            throws Exception {
        CountDownLatch moved = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<?> keeper = inTransaction(() -> cycles.move(as("hr"), cycle.id(), state), moved, mayCommit);
        assertThat(moved.await(10, SECONDS)).isTrue();

        Future<?> writer = CompletableFuture.runAsync(write);
        assertWaits(writer);
        mayCommit.countDown();
        keeper.get(10, SECONDS);

        assertThatThrownBy(() -> writer.get(10, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(failure);
    }

    private Future<?> inTransaction(Runnable work, CountDownLatch done, CountDownLatch mayCommit) {
        return CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            work.run();
            done.countDown();
            await(mayCommit);
        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void assertWaits(Future<?> work) {
        assertThatThrownBy(() -> work.get(300, java.util.concurrent.TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
    }

    private void checkIn() {
        checkIns.record(as("employee"), Map.of(keyResult(objective, "result").id(), said()), "page");
    }

    private static NewCheckIn said() {
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
