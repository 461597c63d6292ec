package org.dacheng.people.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dacheng.base.id.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing, on all nodes together, without letting a stranger lock out the owner of a login:
 *
 * <ul>
 *   <li>Each login is counted separately at each address: five wrong passwords are free, then each wait is twice as
 *       long as the one before, from 15 seconds to 15 minutes.
 *   <li>An address with 30 wrong passwords, for any logins, waits in the same way: a whole office may share one
 *       address.
 *   <li>All addresses together may try 30 passwords of a login and then ten an hour ({@link PasswordGuesses}).
 *   <li>A browser in which the login was signed in within 90 days uses only a counter of its own, so wrong guesses from
 *       elsewhere never block the right password there. An address has no such exemption, or everybody behind it could
 *       try one password on each colleague.
 * </ul>
 *
 * <p>An attempt is counted before the password is checked and given back when it was right, so that many simultaneous
 * attempts gain nothing. Rows are always locked in the order login at address, address, login.
 */
@Component
class SignInThrottle {

    private static final int FREE_PER_LOGIN = 5;
    private static final int FREE_PER_ADDRESS = 30;

    private final SignInCounters counters;
    private final KnownBrowsers browsers;
    private final Clock clock;

    SignInThrottle(SignInCounters counters, KnownBrowsers browsers, Clock clock) {
        this.counters = counters;
        this.browsers = browsers;
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @return value to pass to {@link #resetAfterSuccess}
     * @throws SignInThrottled when the visitor has to wait; the attempt is not counted then
     */
    @Transactional
    public SignInAttempt beginAttempt(String login, SignInOrigin origin) {
        // With the precision of the database.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<String> browser = browsers.find(login, origin);
        String counter = browser.orElseGet(() -> atAddress(login, origin));
        SignInFailures own = counters.lock(counter, now).failures(FREE_PER_LOGIN);
        @Nullable Instant before = null;
        if (browser.isPresent()) {
            throwIfWaiting(own.wait(now));
        } else {
            before = countUnknownBrowser(login, origin, own.wait(now), now);
        }
        counters.set(counter, own.plusOne(now));
        return new SignInAttempt(login, origin, counter, now, before);
    }

    /** @return the previous failure at the address */
    private Instant countUnknownBrowser(String login, SignInOrigin origin, Duration own, Instant now) {
        SignInFailures ofAddress = counters.lock(address(origin), now).failures(FREE_PER_ADDRESS);
        PasswordGuesses ofAll = counters.lock(login(login), now).guesses();
        throwIfWaiting(longer(own, longer(ofAddress.wait(now), ofAll.wait(now))));
        counters.set(address(origin), ofAddress.plusOne(now));
        counters.set(login(login), ofAll.plusOne(now));
        return ofAddress.last();
    }

    /**
     * The password was right: resets the counter of the login here, and gives the attempt back to the shared counters.
     */
    @Transactional
    public void resetAfterSuccess(SignInAttempt attempt) {
        counters.clear(attempt.counter());
        if (attempt.lastAtAddress() != null) {
            String address = address(attempt.origin());
            SignInFailures ofAddress = counters.lock(address, attempt.at()).failures(FREE_PER_ADDRESS);
            counters.set(address, ofAddress.minusOne(attempt.at(), attempt.lastAtAddress()));
            String login = login(attempt.login());
            counters.set(login, counters.lock(login, attempt.at()).guesses().minusOne());
        }
        browsers.remember(attempt.login(), attempt.origin());
    }

    private static void throwIfWaiting(Duration wait) {
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new SignInThrottled(wait);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String atAddress(String login, SignInOrigin origin) {
        return Sha256.of("place " + login + " at " + origin.network());
    }

    /** Counter of all attempts on this login from unknown browsers. */
    private static String login(String login) {
        return Sha256.of("login " + login);
    }

    private static String address(SignInOrigin origin) {
        return Sha256.of("address " + origin.network());
    }
}
