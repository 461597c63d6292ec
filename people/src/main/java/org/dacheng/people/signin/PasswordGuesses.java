package org.dacheng.people.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong passwords for one login from unknown browsers at all addresses. At most {@value #CAPACITY} count, and every six
 * minutes one is forgotten, so all addresses together may try {@value #CAPACITY} passwords and then ten an hour. One
 * address has increasing waits and never reaches this limit alone; two that take turns do, and can keep it so.
 *
 * @param since start of the six minutes after which the next one is forgotten
 */
record PasswordGuesses(int count, Instant since) {

    static final int CAPACITY = 30;
    private static final Duration FORGETS_ONE = Duration.ofMinutes(6);

    /** After this time without an attempt none counts. */
    static final Duration FORGOTTEN_AFTER = FORGETS_ONE.multipliedBy(CAPACITY);

    /** Guesses that still count. */
    int currentCount(Instant now) {
        return decayed(now).count;
    }

    /** Time until the next attempt; zero or less for now. */
    Duration wait(Instant now) {
        if (currentCount(now) < CAPACITY) {
            return Duration.ZERO;
        }
        return Duration.between(now, since.plus(FORGETS_ONE.multipliedBy(count - CAPACITY + 1L)));
    }

    PasswordGuesses plusOne(Instant now) {
        PasswordGuesses left = decayed(now);
        return new PasswordGuesses(left.count + 1, left.since);
    }

    /** As if one attempt had not been counted. */
    PasswordGuesses minusOne() {
        return new PasswordGuesses(Math.max(0, count - 1), since);
    }

    /** The remainder of a six-minute period is kept for the next one. */
    private PasswordGuesses decayed(Instant now) {
        long forgotten = Math.max(0, Duration.between(since, now).dividedBy(FORGETS_ONE));
        return forgotten >= count
                ? new PasswordGuesses(0, now)
                : new PasswordGuesses((int) (count - forgotten), since.plus(FORGETS_ONE.multipliedBy(forgotten)));
    }
}
