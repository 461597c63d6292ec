package org.dacheng.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordGuessesTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(5);

    @ParameterizedTest(name = "{0} at noon, {1} s later: {2} count, wait {3} s")
    @CsvSource({
        "0, 0, 0, 0",
        "29, 0, 29, 0",
        "30, 0, 30, 360",
        "30, 100, 30, 260",
        "30, 359, 30, 1",
        "30, 360, 29, 0",
        "30, 3600, 20, 0",
        "30, 10800, 0, 0",
        "1, 359, 1, 0",
        "1, 360, 0, 0",
    })
    void oneIsForgottenEverySixMinutes(int count, long seconds, int lately, long wait) {
        PasswordGuesses guesses = new PasswordGuesses(count, NOON);
        Instant now = NOON.plusSeconds(seconds);

        assertThat(guesses.currentCount(now)).isEqualTo(lately);
        assertThat(guesses.wait(now)).hasSeconds(wait);
    }

    /** For all positions of the attempts between the moments in which one is forgotten. */
    @ParameterizedTest(name = "one try every {0} s: {1} count after an hour")
    @CsvSource({"360, 1", "359, 2", "300, 3", "240, 6", "180, 11", "120, 21"})
    void minutesThatAreNotSixYetAreNotLost(long pause, int lately) {
        PasswordGuesses guesses = new PasswordGuesses(0, NOON);
        for (long second = 0; second < 3600; second += pause) {
            guesses = guesses.plusOne(NOON.plusSeconds(second));
        }

        assertThat(guesses.currentCount(NOON.plusSeconds(3599))).isEqualTo(lately);
    }

    @Test
    void aTryThatIsGivenBackLeavesNoTrace() {
        PasswordGuesses guesses = new PasswordGuesses(7, NOON);

        assertThat(guesses.plusOne(NOON.plusSeconds(100)).minusOne()).isEqualTo(guesses);
    }

    /** From any number of addresses, without a pause. */
    @ParameterizedTest(name = "{0} hours: {1} tries")
    @CsvSource({"1, 40", "2, 50", "24, 270", "168, 1710"})
    void allTogetherTryThirtyAndTenAnHour(int hours, int tries) {
        PasswordGuesses guesses = new PasswordGuesses(0, NOON);
        int tried = 0;
        for (Instant now = NOON; !now.isAfter(NOON.plus(Duration.ofHours(hours))); now = now.plus(STEP)) {
            while (isOver(guesses.wait(now))) {
                guesses = guesses.plusOne(now);
                tried++;
            }
        }

        assertThat(tried).isEqualTo(tries);
    }

    /** @param burst attempts after which it pauses until they are forgotten */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 9, 10, 11, 12, 20, 1000})
    void oneAddressAloneNeverStopsTheOwner(int burst) {
        PasswordGuesses guesses = new PasswordGuesses(0, NOON);
        SignInFailures own = new SignInFailures(0, NOON, 5);
        for (Instant now = NOON; now.isBefore(NOON.plus(Duration.ofDays(2))); now = now.plus(STEP)) {
            assertThat(isOver(guesses.wait(now))).isTrue();
            if (isOver(own.wait(now)) && own.currentCount(now) < burst) {
                own = own.plusOne(now);
                guesses = guesses.plusOne(now);
            }
        }
    }

    /** The cost: each address rests for the hour in which the other uses the forgotten attempts. */
    @Test
    void twoAddressesThatTakeTurnsKeepTheOwnerOutOfAnUnknownBrowser() {
        PasswordGuesses guesses = new PasswordGuesses(0, NOON);
        SignInFailures[] addresses = {new SignInFailures(0, NOON, 5), new SignInFailures(0, NOON, 5)};
        Duration free = Duration.ZERO;
        Instant full = NOON.plus(Duration.ofDays(1));
        for (Instant now = NOON; now.isBefore(full.plus(Duration.ofDays(1))); now = now.plus(STEP)) {
            for (int turn = 0; turn < 2; turn++) {
                SignInFailures own = addresses[turn];
                if (isOver(guesses.wait(now)) && isOver(own.wait(now)) && own.currentCount(now) < 11) {
                    addresses[turn] = own.plusOne(now);
                    guesses = guesses.plusOne(now);
                }
            }
            if (now.isAfter(full) && isOver(guesses.wait(now))) {
                free = free.plus(STEP);
            }
        }

        assertThat(free).isLessThan(Duration.ofHours(1));
    }

    private static boolean isOver(Duration wait) {
        return wait.isZero() || wait.isNegative();
    }
}
