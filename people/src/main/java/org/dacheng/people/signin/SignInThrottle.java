package org.dacheng.people.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.database.Utc;
import org.dacheng.base.id.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
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
 *   <li>All strangers together try 30 passwords of a login and then ten an hour, from however many addresses
 *       ({@link Guesses}).
 *   <li>A browser or an address from which the login was signed in within 90 days is no stranger: it has the counter of
 *       its own alone. So a wrong guess from elsewhere never stops the right password from where it usually comes, nor,
 *       below the limit of all strangers, from a new address.
 * </ul>
 *
 * A try is counted before the password is looked at and taken back when it was right, so that many tries at once gain
 * nothing.
 */
@Component
class SignInThrottle {

    private static final int FREE_PER_LOGIN = 5;
    private static final int FREE_PER_ADDRESS = 30;

    private final JdbcClient jdbc;
    private final KnownPlaces places;
    private final Clock clock;
    private volatile Instant swept = Instant.EPOCH;

    SignInThrottle(JdbcClient jdbc, KnownPlaces places, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.clock = clock;
    }

    /** @throws SignInThrottled when the visitor has to wait; the try is not counted then */
    @Transactional
    public void enter(String login, Visitor visitor) {
        Instant now = clock.instant();
        sweep(now);
        List<String> known = places.of(login, visitor);
        if (known.isEmpty()) {
            enterAsStranger(login, visitor, now);
        } else {
            Failures own = lock(known.get(0), now).failures(FREE_PER_LOGIN);
            refuse(own.wait(now));
            count(known.get(0), own.lately(now) + 1, now);
        }
    }

    private void enterAsStranger(String login, Visitor visitor, Instant now) {
        String here = KnownPlaces.atAddress(login, visitor);
        Failures own = lock(here, now).failures(FREE_PER_LOGIN);
        Failures ofAddress = lock(address(visitor), now).failures(FREE_PER_ADDRESS);
        Guesses ofAll = lock(login(login), now).guesses();
        refuse(longer(longer(own.wait(now), ofAddress.wait(now)), ofAll.wait(now)));
        count(here, own.lately(now) + 1, now);
        count(address(visitor), ofAddress.lately(now) + 1, now);
        count(login(login), ofAll.level(now) + 1, now);
    }

    /** The password was right: the login starts again here; of all others only this try is taken back. */
    @Transactional
    public void passed(String login, Visitor visitor) {
        List<String> known = places.of(login, visitor);
        if (known.isEmpty()) {
            takeBack(address(visitor));
            takeBack(login(login));
        }
        jdbc.sql("delete from people_sign_in_failure where id = ?")
                .param(known.isEmpty() ? KnownPlaces.atAddress(login, visitor) : known.get(0))
                .update();
        places.remember(login, visitor);
    }

    private void takeBack(String id) {
        jdbc.sql("update people_sign_in_failure set failures = failures - 1 where id = ? and failures > 0")
                .param(id)
                .update();
    }

    private static void refuse(Duration wait) {
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new SignInThrottled(wait);
        }
    }

    /** Makes sure of the row and locks it, in one statement that two tries at once cannot both win. */
    private Counter lock(String id, Instant now) {
        jdbc.sql("insert into people_sign_in_failure (id, failures, last_failed_at) values (?, 0, ?)"
                        + " on duplicate key update failures = failures")
                .params(id, Utc.write(now))
                .update();
        return jdbc.sql("select failures, last_failed_at from people_sign_in_failure where id = ? for update")
                .param(id)
                .query((row, number) -> new Counter(row.getInt("failures"), Utc.read(row, "last_failed_at")))
                .single();
    }

    private void count(String id, int failures, Instant now) {
        jdbc.sql("update people_sign_in_failure set failures = ?, last_failed_at = ? where id = ?")
                .params(failures, Utc.write(now), id)
                .update();
    }

    /** Forgets old rows now and then: people type anything as a login. */
    private void sweep(Instant now) {
        if (swept.plus(Duration.ofMinutes(10)).isBefore(now)) {
            swept = now;
            jdbc.sql("delete from people_sign_in_failure where last_failed_at < ?")
                    .param(Utc.write(now.minus(Guesses.EMPTY_AFTER)))
                    .update();
            places.sweep(now);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Of all strangers who try this login. */
    private static String login(String login) {
        return Hash.of("login " + login);
    }

    private static String address(Visitor visitor) {
        return Hash.of("address " + visitor.network());
    }

    private record Counter(int count, Instant last) {

        Failures failures(int free) {
            return new Failures(count, last, free);
        }

        Guesses guesses() {
            return new Guesses(count, last);
        }
    }
}
