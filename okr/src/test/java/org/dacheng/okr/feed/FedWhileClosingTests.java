package org.dacheng.okr.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.okr.OkrStage.as;
import static org.dacheng.okr.OkrStage.number;
import static org.dacheng.okr.feed.WorkStage.json;

import java.math.BigDecimal;
import java.util.concurrent.Future;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.testing.AtOnce;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Two at once: a value is fed while somebody moves the cycle on. */
@DatabaseTest
class FedWhileClosingTests {

    @Autowired
    private WorkStage stage;

    @Autowired
    private Feeds feeds;

    @Autowired
    private PlatformTransactionManager transactions;

    private KeyResultView keyResult;
    private String cycle = "";

    @BeforeEach
    void pushed() {
        CycleView open = stage.goals.openCycle();
        cycle = open.id();
        keyResult = stage.keyResult(open, "employee", number("0", "100"));
        feeds.set(as("employee"), keyResult.id(), "push", json("{}"));
        move(CycleState.SCORING);
    }

    @Test
    void theCycleClosesAfterTheValueThatWasUnderWay() throws Exception {
        try (AtOnce push = AtOnce.with(transactions, () -> push("40"))) {
            Future<?> closing = AtOnce.waiting(() -> move(CycleState.CLOSED));
            push.end();
            AtOnce.end(closing);
        }

        assertThat(stage.now(keyResult).current()).isEqualByComparingTo("40");
        assertThatThrownBy(() -> push("50")).isInstanceOf(FeedFrozen.class);
    }

    @Test
    void aValueThatComesWhileTheCycleClosesIsRefused() throws Exception {
        Future<?> push;
        try (AtOnce closing = AtOnce.with(transactions, () -> move(CycleState.CLOSED))) {
            push = AtOnce.waiting(() -> push("40"));
            closing.end();
        }

        assertThatThrownBy(() -> AtOnce.end(push)).hasCauseInstanceOf(FeedFrozen.class);
        assertThat(stage.now(keyResult).current()).isZero();
    }

    @Test
    void whatIsReadAnewWhileTheCycleClosesWaitsForItToBeOpenedAgain() throws Exception {
        push("40");
        Future<?> reading;
        try (AtOnce closing = AtOnce.with(transactions, () -> move(CycleState.CLOSED))) {
            reading = AtOnce.waiting(() -> feeds.recalculate(as("employee"), keyResult.id()));
            closing.end();
        }

        assertThatThrownBy(() -> AtOnce.end(reading)).hasCauseInstanceOf(FeedFrozen.class);
        assertThat(stage.now(keyResult).current()).isEqualByComparingTo("40");
    }

    @Test
    void aSourceThatIsTakenAwayWhileTheCycleMovesOnStays() throws Exception {
        move(CycleState.OPEN);
        Future<?> removal;
        try (AtOnce moving = AtOnce.with(transactions, () -> move(CycleState.SCORING))) {
            removal = AtOnce.waiting(() -> feeds.remove(as("employee"), keyResult.id(), Keep.FED));
            moving.end();
        }

        assertThatThrownBy(() -> AtOnce.end(removal)).hasCauseInstanceOf(NotAllowed.class);
        assertThat(feeds.get(as("employee"), keyResult.id()).source()).isEqualTo("push");
    }

    private void move(CycleState state) {
        stage.goals.cycles.move(as("admin"), cycle, state);
    }

    private void push(String value) {
        feeds.push(as("employee"), keyResult.id(), new FedValue(new BigDecimal(value), null, null, null));
    }
}
