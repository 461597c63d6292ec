package org.dacheng.activity.schedule;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.base.schedule.RepeatedWork;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DirtiesContext
@Import(RepeatedWorkTests.Ticking.class)
@TestPropertySource(properties = "db-scheduler.polling-interval=100ms")
class RepeatedWorkTests {

    @Autowired
    Ticks ticks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void workThatAModuleOffersRunsAgainAndAgain() {
        await().atMost(Duration.ofSeconds(20)).until(() -> ticks.count.get() >= 3);
    }

    @Test
    void whatADeadNodeWasDoingIsTakenOverWithinFifteenSeconds() {
        await().until(() -> hold("dead-node"), held -> held == 1);
        int before = ticks.count.get();

        await().atMost(Duration.ofSeconds(15)).until(() -> ticks.count.get() > before + 1);
    }

    /** Leaves the row in the state of a node that was killed right after it began to work. */
    private int hold(String node) {
        Integer held = transaction.execute(status -> jdbc.sql("update activity_scheduled set picked = true,"
                        + " picked_by = ?, last_heartbeat = ?, version = version + 1"
                        + " where task_instance = 'count-ticks' and picked = false")
                .params(node, LocalDateTime.now(ZoneOffset.UTC))
                .update());
        return held == null ? 0 : held;
    }

    @TestConfiguration
    static class Ticking {

        @Bean
        Ticks ticks() {
            return new Ticks();
        }
    }

    static class Ticks implements RepeatedWork {

        final AtomicInteger count = new AtomicInteger();

        @Override
        public String name() {
            return "count-ticks";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(100);
        }

        @Override
        public void run() {
            count.incrementAndGet();
        }
    }
}
