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
 *   <li>Each login is counted apart at each address: five wrong passwords are free, then each wait is twice as long as
 *       the one before, 15 seconds to 15 minutes.
 *   <li>An address from which 30 wrong passwords came, for any logins, waits in the same way: a whole office may be
 *       behind one address.
 *   <li>All addresses together try 30 passwords of a login and then ten an hour ({@link PasswordGuesses}).
 *   <li>A browser in which the login was signed in within 90 days has a counter of its own and none of the others. So
 *       wrong guesses from elsewhere never stop the right password there. An address alone gives no such right, or
 *       everybody behind it could try one password on each of their colleagues.
 * </ul>
 *
 * A try is counted before the password is looked at and given back when it was right, so that many tries at once gain
 * nothing. Rows are always locked in the order login at address, address, login.
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
     * @return what {@link #passed} gives back
     * @throws SignInThrottled when the visitor has to wait; the try is not counted then
     */
    @Transactional
    public SignInAttempt enter(String login, SignInOrigin visitor) {
        // As precisely as the database keeps it.
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

    /** @return the last failure at the address before this one */
    private Instant countStranger(String login, SignInOrigin visitor, Duration own, Instant now) {
        SignInFailures ofAddress = counters.lock(address(visitor), now).failures(FREE_PER_ADDRESS);
        PasswordGuesses ofAll = counters.lock(login(login), now).guesses();
        refuse(longer(own, longer(ofAddress.wait(now), ofAll.wait(now))));
        counters.set(address(visitor), ofAddress.more(now));
        counters.set(login(login), ofAll.more(now));
        return ofAddress.last();
    }

    /** The password was right: the login starts again here, and where others are counted too the try is given back. */
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

    /** Of everybody who tries this login in an unknown browser. */
    private static String login(String login) {
        return Sha256.of("login " + login);
    }

    private static String address(SignInOrigin visitor) {
        return Sha256.of("address " + visitor.network());
    }
}
