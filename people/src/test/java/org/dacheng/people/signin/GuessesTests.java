package org.dacheng.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessesTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void thirtyAreFreeAndThenOneEverySixMinutes() {
        assertThat(new Guesses(29, NOON).wait(NOON)).isZero();
        assertThat(new Guesses(30, NOON).wait(NOON)).isEqualTo(Duration.ofMinutes(6));
        assertThat(new Guesses(30, NOON).wait(NOON.plusSeconds(360))).isZero();
        assertThat(new Guesses(30, NOON).level(NOON.plusSeconds(360))).isEqualTo(29);
    }

    /** However many addresses ask without a pause. */
    @Test
    void aDayAllowsFewerThanThreeHundred() {
        Guesses guesses = new Guesses(0, NOON);
        int tried = 0;
        for (Instant now = NOON; now.isBefore(NOON.plus(Duration.ofDays(1))); now = now.plusSeconds(5)) {
            if (isOver(guesses.wait(now))) {
                guesses = new Guesses(guesses.level(now) + 1, now);
                tried++;
            }
        }

        assertThat(tried).isBetween(200, 300);
    }

    /** Who waits as long as one address has to wait. */
    @Test
    void oneAddressAloneNeverFillsIt() {
        Guesses guesses = new Guesses(0, NOON);
        Failures own = new Failures(0, NOON, 5);
        for (Instant now = NOON; now.isBefore(NOON.plus(Duration.ofDays(2))); now = now.plusSeconds(5)) {
            assertThat(isOver(guesses.wait(now))).isTrue();
            if (isOver(own.wait(now))) {
                own = new Failures(own.lately(now) + 1, now, 5);
                guesses = new Guesses(guesses.level(now) + 1, now);
            }
        }
    }

    private static boolean isOver(Duration wait) {
        return wait.isZero() || wait.isNegative();
    }
}
