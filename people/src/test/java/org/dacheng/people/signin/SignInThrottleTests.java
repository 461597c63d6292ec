package org.dacheng.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SignInThrottleTests {

    @Autowired
    SignInThrottle throttle;

    @Test
    void aRightPasswordStartsTheLoginAnew() {
        for (int attempt = 0; attempt < 20; attempt++) {
            throttle.enter("patient", "10.0.0.1");
            throttle.passed("patient", "10.0.0.1");
        }

        throttle.enter("patient", "10.0.0.1");
    }

    @Test
    void oneAddressMayNotTryManyLogins() {
        for (int attempt = 0; attempt < 30; attempt++) {
            throttle.enter("somebody" + attempt, "10.0.0.2");
        }

        assertThatThrownBy(() -> throttle.enter("somebody else", "10.0.0.2")).isInstanceOf(SignInThrottled.class);
        throttle.enter("somebody else", "10.0.0.3");
    }

    @Test
    void manyTriesAtOnceGainNothing() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                throttle.enter("victim", "10.0.0.4");
                return true;
            } catch (SignInThrottled waiting) {
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(8);

        var results = pool.invokeAll(Stream.generate(() -> attempt).limit(16).toList());
        pool.shutdown();

        int passed = 0;
        for (var result : results) {
            passed += result.get() ? 1 : 0;
        }
        assertThat(passed).isEqualTo(5);
    }
}
