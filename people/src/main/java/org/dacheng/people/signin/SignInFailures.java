package org.dacheng.people.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong passwords of one login from one address or one browser, or of any logins from one address.
 *
 * @param last time of the last failure
 * @param free number of failures without a wait
 */
record SignInFailures(int count, Instant last, int free) {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration MAX_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** Failures that still count. */
    int currentCount(Instant now) {
        return last.plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : count;
    }

    /** Time until the next attempt; zero or less for now. Doubles with every failure beyond the free ones. */
    Duration wait(Instant now) {
        int beyond = currentCount(now) - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration whole = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
        Duration capped = whole.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : whole;
        return Duration.between(now, last.plus(capped));
    }

    SignInFailures plusOne(Instant now) {
        return new SignInFailures(currentCount(now) + 1, now, free);
    }

    /**
     * As if the attempt had not been counted, so that others do not wait for it either.
     *
     * @param counted when it was counted
     * @param before time of the previous failure
     */
    SignInFailures minusOne(Instant counted, Instant before) {
        return new SignInFailures(Math.max(0, count - 1), last.equals(counted) ? before : last, free);
    }
}
