package org.dacheng.people.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dacheng.people.database.Utc;
import org.dacheng.people.id.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing, by login and by address, on all nodes together. A try is counted before the password is looked at
 * and taken back when it was right, so that many tries at once gain nothing.
 */
@Component
class SignInThrottle {

    private static final int FREE_PER_LOGIN = 5;
    /** A whole office may stand behind one address. */
    private static final int FREE_PER_ADDRESS = 30;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Instant swept = Instant.EPOCH;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws SignInThrottled when login or address has to wait; the try is not counted then */
    @Transactional
    public void enter(String login, String address) {
        Instant now = clock.instant();
        sweep(now);
        Failures ofLogin = lock(login(login), FREE_PER_LOGIN, now);
        Failures ofAddress = lock(address(address), FREE_PER_ADDRESS, now);
        Duration wait = longer(ofLogin.wait(now), ofAddress.wait(now));
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new SignInThrottled(wait);
        }
        count(login(login), ofLogin.lately(now) + 1, now);
        count(address(address), ofAddress.lately(now) + 1, now);
    }

    /** The password was right: the login starts anew; of the address only this try is taken back. */
    @Transactional
    public void passed(String login, String address) {
        jdbc.sql("delete from people_sign_in_failure where id = ?")
                .param(login(login))
                .update();
        jdbc.sql("update people_sign_in_failure set failures = failures - 1 where id = ? and failures > 0")
                .param(address(address))
                .update();
    }

    /** Makes sure of the row and locks it, in one statement that two tries at once cannot both win. */
    private Failures lock(String id, int free, Instant now) {
        jdbc.sql("insert into people_sign_in_failure (id, failures, last_failed_at) values (?, 0, ?)"
                        + " on duplicate key update failures = failures")
                .params(id, Utc.write(now))
                .update();
        return jdbc.sql("select failures, last_failed_at from people_sign_in_failure where id = ? for update")
                .param(id)
                .query((row, number) -> new Failures(row.getInt("failures"), Utc.read(row, "last_failed_at"), free))
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
                    .param(Utc.write(Failures.forgottenBefore(now)))
                    .update();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String login(String login) {
        return Hash.of("login " + login);
    }

    private static String address(String address) {
        return Hash.of("address " + address);
    }
}
