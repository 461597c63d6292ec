package org.dacheng.people.signin;

import java.time.Instant;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of counters of wrong passwords. */
@Component
class SignInCounters {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SignInCounters(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param moment of the last failure, or start of the period in which {@link PasswordGuesses} are forgotten */
    record Counter(int count, Instant moment) {

        SignInFailures failures(int free) {
            return new SignInFailures(count, moment, free);
        }

        PasswordGuesses guesses() {
            return new PasswordGuesses(count, moment);
        }
    }

    /** Creates the row if needed and locks it, in one statement that only one of two simultaneous attempts can win. */
    Counter lock(String id, Instant now) {
        jdbc.sql("insert into people_sign_in_failure (id, failures, last_failed_at) values (?, 0, ?)"
                        + " on duplicate key update failures = failures")
                .params(id, UtcTimestamps.write(now))
                .update();
        return jdbc.sql("select failures, last_failed_at from people_sign_in_failure where id = ? for update")
                .param(id)
                .query((row, number) -> new Counter(row.getInt("failures"), UtcTimestamps.read(row, "last_failed_at")))
                .single();
    }

    void set(String id, SignInFailures failures) {
        set(id, failures.count(), failures.last());
    }

    void set(String id, PasswordGuesses guesses) {
        set(id, guesses.count(), guesses.since());
    }

    /** The row stays until it is swept: deleting and recreating it would cause deadlocks. */
    void clear(String id) {
        jdbc.sql("update people_sign_in_failure set failures = 0 where id = ?")
                .param(id)
                .update();
    }

    private void set(String id, int count, Instant moment) {
        jdbc.sql("update people_sign_in_failure set failures = ?, last_failed_at = ? where id = ?")
                .params(count, UtcTimestamps.write(moment), id)
                .update();
    }

    /** Deletes old rows, each in a transaction of its own: several would be locked in another order. */
    void sweep(Instant now) {
        Instant before = now.minus(PasswordGuesses.FORGOTTEN_AFTER);
        List<String> some = old(before);
        while (!some.isEmpty()) {
            some.forEach(id -> transaction.executeWithoutResult(
                    status -> jdbc.sql("delete from people_sign_in_failure where id = ? and last_failed_at < ?")
                            .params(id, UtcTimestamps.write(before))
                            .update()));
            some = old(before);
        }
    }

    private List<String> old(Instant before) {
        return jdbc.sql("select id from people_sign_in_failure where last_failed_at < ? limit " + AT_ONCE)
                .param(UtcTimestamps.write(before))
                .query(String.class)
                .list();
    }
}
