package org.dacheng.forms.design;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which designers have the page of a design open. A page asks for changes every ten seconds and is counted by that. */
@Service
public class DesignPresence {

    private static final Duration GONE_AFTER = Duration.ofSeconds(25);

    private final JdbcClient jdbc;
    private final Clock clock;

    DesignPresence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes that the designer's page is open.
     *
     * @return ids of the other designers whose page is open
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional
    public List<String> enter(Actor actor, String key) {
        DesignDrafts.requireDesigner(actor);
        jdbc.sql("insert into forms_design_presence (draft_key, person_id, seen_at) values (:key, :person, :now)"
                        + " on duplicate key update seen_at = :now")
                .param("key", key)
                .param("person", actor.personId())
                .param("now", UtcTimestamps.write(clock.instant()))
                .update();
        return jdbc.sql("select person_id from forms_design_presence"
                        + " where draft_key = :key and person_id <> :person and seen_at > :since order by person_id")
                .param("key", key)
                .param("person", actor.personId())
                .param("since", UtcTimestamps.write(clock.instant().minus(GONE_AFTER)))
                .query(String.class)
                .list();
    }
}
