package org.dacheng.people.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong passwords for one login from strangers anywhere, as water in a bucket: each adds one, and one runs out every
 * six minutes. So many addresses together try {@value #CAPACITY} passwords and ten an hour, while one address alone,
 * which has to wait longer and longer, never fills it.
 */
record Guesses(int count, Instant last) {

    static final int CAPACITY = 30;
    private static final Duration RUNS_OUT = Duration.ofMinutes(6);

    /** After so long without a try nothing is left in it. */
    static final Duration EMPTY_AFTER = RUNS_OUT.multipliedBy(CAPACITY);

    /** Guesses that still count. */
    int level(Instant now) {
        long gone = Math.max(0, Duration.between(last, now).dividedBy(RUNS_OUT));
        return (int) Math.max(0, count - gone);
    }

    /** How long until a stranger may try next; zero or less for now. */
    Duration wait(Instant now) {
        if (level(now) < CAPACITY) {
            return Duration.ZERO;
        }
        return Duration.between(now, last.plus(RUNS_OUT.multipliedBy(count - CAPACITY + 1L)));
    }
}
