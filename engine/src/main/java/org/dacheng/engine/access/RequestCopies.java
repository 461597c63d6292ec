package org.dacheng.engine.access;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives read access to people who do not decide a request: by a copy, or because they were mentioned. */
@Component
public class RequestCopies {

    public static final String COPY = "COPY";
    static final String MENTION = "MENTION";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    RequestCopies(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * Gives each person one copy, even when several nodes copy to the same person.
     *
     * @return people who had no copy yet
     */
    public List<String> give(String requestId, List<String> people, Instant now) {
        return add(requestId, people, COPY, now);
    }

    /**
     * Gives each mentioned person read access.
     *
     * @return people who had not been mentioned before
     */
    public List<String> mention(String requestId, List<String> people, Instant now) {
        return add(requestId, people, MENTION, now);
    }

    /** Revokes copies that were just given, except those already opened. */
    public void takeBack(String requestId, List<String> people) {
        if (!people.isEmpty()) {
            jdbc.sql("delete from engine_copy where request_id = :request and kind = :kind and read_at is null"
                            + " and person_id in (:people)")
                    .param("request", requestId)
                    .param("kind", COPY)
                    .param("people", people)
                    .update();
        }
    }

    private List<String> add(String requestId, List<String> people, String kind, Instant now) {
        if (people.isEmpty()) {
            return List.of();
        }
        entities.flush();
        Set<String> have = new TreeSet<>(jdbc.sql("select person_id from engine_copy where request_id = ? and kind = ?")
                .params(requestId, kind)
                .query(String.class)
                .list());
        List<String> added =
                people.stream().distinct().filter(id -> !have.contains(id)).toList();
        added.forEach(id -> entities.persist(new RequestCopy(requestId, id, kind, now)));
        return added;
    }

    /** Marks the actor's copy as read. */
    public void read(Actor actor, String requestId, Instant now) {
        jdbc.sql("update engine_copy set read_at = ? where request_id = ? and person_id = ? and read_at is null")
                .params(UtcTimestamps.write(now), requestId, actor.personId())
                .update();
    }

    /** Number of the actor's unread copies; mentions are not counted. */
    public long unread(Actor actor) {
        return jdbc.sql("select count(*) from engine_copy where person_id = ? and kind = 'COPY' and read_at is null")
                .param(actor.personId())
                .query(Long.class)
                .single();
    }
}
