package org.dacheng.people.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The counts of an attempt before its password was checked, so that exactly these can be given back when it was right.
 *
 * @param counter of the login in the known browser or at the address
 * @param at when it was counted
 * @param lastAtAddress the previous failure at the address; null for a known browser, which uses only its own counter
 */
record SignInAttempt(
        String login,
        SignInOrigin origin,
        String counter,
        Instant at,
        @Nullable Instant lastAtAddress) {}
