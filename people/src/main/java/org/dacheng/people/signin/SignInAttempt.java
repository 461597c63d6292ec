package org.dacheng.people.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a try counted before its password was looked at, so that exactly this is given back when it was right.
 *
 * @param counter of the login in the known browser or at the address
 * @param at when it was counted
 * @param lastAtAddress the last failure at the address before it; null when a known browser tried, which counts in its
 *     own counter alone
 */
record SignInAttempt(
        String login,
        SignInOrigin visitor,
        String counter,
        Instant at,
        @Nullable Instant lastAtAddress) {}
