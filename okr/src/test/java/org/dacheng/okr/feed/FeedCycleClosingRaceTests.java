package org.dacheng.okr.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.okr.OkrFixture.as;
import static org.dacheng.okr.OkrFixture.number;
import static org.dacheng.okr.feed.FeedProcessFixture.json;

import java.math.BigDecimal;
import java.util.concurrent.Future;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.HeldTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Two concurrent transactions: a value is fed while the state of the cycle changes. */
@DatabaseTest
class FeedCycleClosingRaceTests {

    @Autowired
    private FeedProcessFixture fixture;

    @Autowired
    private KeyResultFeeds feeds;

    @Autowired
    private PlatformTransactionManager transactions;

    private KeyResultView keyResult;
    private String cycle = "";

    @BeforeEach
    void pushed() {
        CycleView open = fixture.goals.openCycle();
        cycle = open.id();
        keyResult = fixture.keyResult(open, "employee", number("0", "100"));
        feeds.set(as("employee"), keyResult.id(), "push", json("{}"));
        move(CycleState.SCORING);
    }

    @Test
    void theCycleClosesAfterTheValueThatWasUnderWay() throws Exception {
        try (HeldTransaction push = HeldTransaction.with(transactions, () -> push("40"))) {
            Future<?> closing = HeldTransaction.waiting(() -> move(CycleState.CLOSED));
            push.end();
            HeldTransaction.end(closing);
        }

        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("40");
        assertThatThrownBy(() -> push("50")).isInstanceOf(FeedFrozen.class);
    }

    @Test
    void aValueThatComesWhileTheCycleClosesIsRefused() throws Exception {
        Future<?> push;
        try (HeldTransaction closing = HeldTransaction.with(transactions, () -> move(CycleState.CLOSED))) {
            push = HeldTransaction.waiting(() -> push("40"));
            closing.end();
        }

        assertThatThrownBy(() -> HeldTransaction.end(push)).hasCauseInstanceOf(FeedFrozen.class);
        assertThat(fixture.now(keyResult).current()).isZero();
    }

    @Test
    void whatIsReadAnewWhileTheCycleClosesWaitsForItToBeOpenedAgain() throws Exception {
        push("40");
        Future<?> reading;
        try (HeldTransaction closing = HeldTransaction.with(transactions, () -> move(CycleState.CLOSED))) {
            reading = HeldTransaction.waiting(() -> feeds.recalculate(as("employee"), keyResult.id()));
            closing.end();
        }

        assertThatThrownBy(() -> HeldTransaction.end(reading)).hasCauseInstanceOf(FeedFrozen.class);
        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("40");
    }

    @Test
    void aSourceThatIsTakenAwayWhileTheCycleMovesOnStays() throws Exception {
        move(CycleState.OPEN);
        Future<?> removal;
        try (HeldTransaction moving = HeldTransaction.with(transactions, () -> move(CycleState.SCORING))) {
            removal =
                    HeldTransaction.waiting(() -> feeds.remove(as("employee"), keyResult.id(), ValueAfterRemoval.FED));
            moving.end();
        }

        assertThatThrownBy(() -> HeldTransaction.end(removal)).hasCauseInstanceOf(NotAllowed.class);
        assertThat(feeds.get(as("employee"), keyResult.id()).source()).isEqualTo("push");
    }

    private void move(CycleState state) {
        fixture.goals.cycles.move(as("admin"), cycle, state);
    }

    private void push(String value) {
        feeds.push(as("employee"), keyResult.id(), new PushedValue(new BigDecimal(value), null, null, null));
    }
}
