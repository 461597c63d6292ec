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
     * @return value to pass to {@link #passed}
     * @throws SignInThrottled when the visitor has to wait; the attempt is not counted then
     */
    @Transactional
    public SignInAttempt enter(String login, SignInOrigin visitor) {
        // With the precision of the database.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<String> browser = browsers.find(login, visitor);
        String counter = browser.orElseGet(() -> atAddress(login, visitor));
        SignInFailures own = counters.lock(counter, now).failures(FREE_PER_LOGIN);
        @Nullable Instant before = null;
        if (browser.isPresent()) {
            refuse(own.wait(now));
        } else {
            before = countStranger(login, visitor, own.wait(now), now);
        }
        counters.set(counter, own.more(now));
        return new SignInAttempt(login, visitor, counter, now, before);
    }

    /** @return the previous failure at the address */
    private Instant countStranger(String login, SignInOrigin visitor, Duration own, Instant now) {
        SignInFailures ofAddress = counters.lock(address(visitor), now).failures(FREE_PER_ADDRESS);
        PasswordGuesses ofAll = counters.lock(login(login), now).guesses();
        refuse(longer(own, longer(ofAddress.wait(now), ofAll.wait(now))));
        counters.set(address(visitor), ofAddress.more(now));
        counters.set(login(login), ofAll.more(now));
        return ofAddress.last();
    }

    /**
     * The password was right: resets the counter of the login here, and gives the attempt back to the shared counters.
     */
    @Transactional
    public void passed(SignInAttempt attempt) {
        counters.clear(attempt.counter());
        if (attempt.lastAtAddress() != null) {
            String address = address(attempt.visitor());
            SignInFailures ofAddress = counters.lock(address, attempt.at()).failures(FREE_PER_ADDRESS);
            counters.set(address, ofAddress.less(attempt.at(), attempt.lastAtAddress()));
            String login = login(attempt.login());
            counters.set(login, counters.lock(login, attempt.at()).guesses().less());
        }
        browsers.remember(attempt.login(), attempt.visitor());
    }

    private static void refuse(Duration wait) {
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new SignInThrottled(wait);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String atAddress(String login, SignInOrigin visitor) {
        return Sha256.of("place " + login + " at " + visitor.network());
    }

    /** Counter of all attempts on this login from unknown browsers. */
    private static String login(String login) {
        return Sha256.of("login " + login);
    }

    private static String address(SignInOrigin visitor) {
        return Sha256.of("address " + visitor.network());
    }
}
