package org.dacheng.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInFailuresTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest(name = "after {0} failures {1} s")
    @CsvSource({"0, 0", "4, 0", "5, 15", "6, 30", "7, 60", "10, 480", "11, 900", "40, 900"})
    void theWaitDoublesUpToAQuarterOfAnHour(int failures, long seconds) {
        var wait = new SignInFailures(failures, NOON, 5).wait(NOON);

        assertThat(wait).hasSeconds(seconds);
    }

    @Test
    void theWaitRunsFromTheLastFailure() {
        var failures = new SignInFailures(5, NOON, 5);

        assertThat(failures.wait(NOON.plusSeconds(10))).hasSeconds(5);
        assertThat(failures.wait(NOON.plusSeconds(16))).isNegative();
    }

    @Test
    void anHourForgivesEverything() {
        var failures = new SignInFailures(40, NOON, 5);

        assertThat(failures.currentCount(NOON.plusSeconds(3600))).isEqualTo(40);
        assertThat(failures.currentCount(NOON.plusSeconds(3601))).isZero();
        assertThat(failures.wait(NOON.plusSeconds(3601))).isZero();
    }

    /** A colleague who signs in behind the same address makes nobody wait. */
    @ParameterizedTest(name = "after {0} failures")
    @ValueSource(ints = {0, 4, 5, 11})
    void aTryThatIsGivenBackLeavesNoTrace(int count) {
        var failures = new SignInFailures(count, NOON, 5);
        Instant tried = NOON.plusSeconds(900);

        assertThat(failures.plusOne(tried).minusOne(tried, NOON)).isEqualTo(failures);
    }

    @Test
    void aFailureMeanwhileStays() {
        Instant tried = NOON.plusSeconds(10);
        Instant failed = NOON.plusSeconds(11);
        var failures = new SignInFailures(3, NOON, 5).plusOne(tried).plusOne(failed);

        assertThat(failures.minusOne(tried, NOON)).isEqualTo(new SignInFailures(4, failed, 5));
    }
}
