package org.dacheng.people.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Browsers in which a login was signed in during the last 90 days, identified by a cookie and stored as hashes.
 * Addresses are never known: a whole company and everybody who gets into its network share one.
 */
@Component
class KnownBrowsers {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownBrowsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Id of the login in the visitor's browser; empty when the login was not signed in there recently. */
    Optional<String> find(String login, SignInOrigin origin) {
        return id(login, origin)
                .filter(id -> jdbc.sql("select count(*) from people_sign_in_place where id = ? and seen_at > ?")
                                .params(id, UtcTimestamps.write(clock.instant().minus(FORGOTTEN_AFTER)))
                                .query(Long.class)
                                .single()
                        > 0);
    }

    /** Records that the login was signed in there. */
    void remember(String login, SignInOrigin origin) {
        id(login, origin)
                .ifPresent(id -> jdbc.sql("insert into people_sign_in_place (id, seen_at) values (:id, :now)"
                                + " on duplicate key update seen_at = :now")
                        .param("id", id)
                        .param("now", UtcTimestamps.write(clock.instant()))
                        .update());
    }

    void sweep(Instant now) {
        jdbc.sql("delete from people_sign_in_place where seen_at < ?")
                .param(UtcTimestamps.write(now.minus(FORGOTTEN_AFTER)))
                .update();
    }

    private static Optional<String> id(String login, SignInOrigin origin) {
        return Optional.ofNullable(origin.device()).map(device -> Sha256.of("place " + login + " on " + device));
    }
}
