package org.dacheng.activity.schedule;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.people.schedule.RepeatedWork;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@DirtiesContext
@Import(RepeatedWorkTests.Ticking.class)
@TestPropertySource(properties = "db-scheduler.polling-interval=100ms")
class RepeatedWorkTests {

    @Autowired
    Ticks ticks;

    @Test
    void workThatAModuleOffersRunsAgainAndAgain() {
        await().atMost(Duration.ofSeconds(20)).until(() -> ticks.count.get() >= 3);
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
