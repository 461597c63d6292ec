package org.dacheng.people.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.database.Utc;
import org.dacheng.base.id.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Browsers and addresses from which a login has been signed in of late, kept as hashes. Guesses of strangers do not
 * slow down who comes from there.
 */
@Component
class KnownPlaces {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the two places of the visitor, browser first, that the login is known at. */
    List<String> of(String login, Visitor visitor) {
        List<String> places = places(login, visitor);
        List<String> known = jdbc.sql("select id from people_sign_in_place where id in (:ids) and seen_at > :since")
                .param("ids", places)
                .param("since", Utc.write(clock.instant().minus(FORGOTTEN_AFTER)))
                .query(String.class)
                .list();
        return places.stream().filter(known::contains).toList();
    }

    /** The login was signed in from there. */
    void remember(String login, Visitor visitor) {
        Instant now = clock.instant();
        for (String place : places(login, visitor)) {
            jdbc.sql("insert into people_sign_in_place (id, seen_at) values (:id, :now)"
                            + " on duplicate key update seen_at = :now")
                    .param("id", place)
                    .param("now", Utc.write(now))
                    .update();
        }
    }

    void sweep(Instant now) {
        jdbc.sql("delete from people_sign_in_place where seen_at < ?")
                .param(Utc.write(now.minus(FORGOTTEN_AFTER)))
                .update();
    }

    /** The counter of the login at the visitor's address, whether it is known there or not. */
    static String atAddress(String login, Visitor visitor) {
        return Hash.of("place " + login + " at " + visitor.network());
    }

    private static List<String> places(String login, Visitor visitor) {
        String here = atAddress(login, visitor);
        return visitor.device() == null
                ? List.of(here)
                : List.of(Hash.of("place " + login + " on " + visitor.device()), here);
    }
}
