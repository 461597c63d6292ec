package org.dacheng.engine.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.dacheng.engine.process.OversightRights;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one rule who may read a request, for single requests and as parts of queries. Readers are the submitter, people
 * who have or had a task of it or whose deputy did, people who got a copy or were mentioned, the owners of the process,
 * auditors and administrators.
 */
@Component
public class ReadableRequests {

    static final String SUBMITTER = "SUBMITTER";
    static final String TASK = "TASK";

    /** Where people take part in requests; each has an index that begins with the person, and one with the request. */
    private static final List<Part> PARTS = List.of(
            new Part("engine_request", "id", "submitter_id", "'" + SUBMITTER + "'", "''"),
            new Part("engine_task", "request_id", "person_id", "'" + TASK + "'", "node_id"),
            new Part("engine_task", "request_id", "on_behalf_of", "'" + TASK + "'", "node_id"),
            new Part(
                    "engine_copy",
                    "request_id",
                    "person_id",
                    "kind",
                    "case when read_at is null then '" + PartTaken.UNREAD + "' else '' end"));

    private final JdbcClient jdbc;
    private final PublishedDefinitions definitions;

    ReadableRequests(JdbcClient jdbc, PublishedDefinitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    /** @param detail expression for the node of a task, or whether a copy is unread */
    private record Part(String table, String request, String person, String kind, String detail) {

        String requestsOfPerson() {
            return "select " + request + " as id from " + table + " where " + person + " = ?";
        }

        String isTaken() {
            return "exists (select 1 from " + table + " p where p." + request + " = r.id and p." + person + " = ?)";
        }

        String ofRequest() {
            return "select " + kind + " as kind, " + detail + " as detail from " + table + " where " + request
                    + " = ? and " + person + " = ?";
        }
    }

    /**
     * A part that a person takes in a request.
     *
     * @param kind {@link #SUBMITTER}, {@link #TASK}, or the kind of a copy
     * @param detail id of the node of a task; whether a copy is {@link #UNREAD}
     */
    record PartTaken(String kind, String detail) {

        static final String UNREAD = "unread";
    }

    /** The parts that the actor takes in a request, found with a single query. */
    List<PartTaken> parts(Actor actor, String requestId) {
        String sql = PARTS.stream().map(Part::ofRequest).collect(Collectors.joining(" union all "));
        List<Object> values = new ArrayList<>();
        PARTS.forEach(part -> values.addAll(List.of(requestId, actor.personId())));
        return jdbc.sql(sql)
                .params(values)
                .query((row, n) -> new PartTaken(row.getString("kind"), row.getString("detail")))
                .list();
    }

    /** Whether the actor reads all requests of the process without taking part in them. */
    boolean oversees(Actor actor, String processId) {
        return OversightRights.ofEverything(actor) || definitions.isOwner(processId, actor.personId());
    }

    /**
     * Those of the requests that the actor may read, found with a single query.
     *
     * @param columns of {@code engine_request r}
     */
    public <T> List<T> read(Actor actor, Collection<String> requestIds, String columns, RowMapper<T> mapper) {
        if (requestIds.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(requestIds);
        String sql = "select " + columns + " from engine_request r where r.id in (" + places(requestIds) + ")";
        if (!OversightRights.ofEverything(actor)) {
            List<String> owned = definitions.ownedBy(actor.personId());
            String ofOwned = owned.isEmpty() ? "" : owned(owned) + " or ";
            sql += " and (" + ofOwned + PARTS.stream().map(Part::isTaken).collect(Collectors.joining(" or ")) + ")";
            values.addAll(owned);
            values.addAll(personForEachPart(actor));
        }
        return jdbc.sql(sql).params(values).query(mapper).list();
    }

    /**
     * Requests of {@code engine_request r}, as part of a query.
     *
     * @param values of the {@code ?} placeholders of {@code from} and then of {@code condition}
     */
    public record Selection(String from, String condition, List<Object> values) {}

    /** Selections that together contain all requests that the actor may read; each uses an index. */
    public List<Selection> all(Actor actor) {
        if (OversightRights.ofEverything(actor)) {
            return List.of(new Selection("engine_request r", "1 = 1", List.of()));
        }
        String own = PARTS.stream().map(Part::requestsOfPerson).collect(Collectors.joining(" union "));
        Selection takesPart = new Selection(
                "(" + own + ") own join engine_request r on r.id = own.id", "1 = 1", personForEachPart(actor));
        List<String> owned = definitions.ownedBy(actor.personId());
        return owned.isEmpty()
                ? List.of(takesPart)
                : List.of(takesPart, new Selection("engine_request r", owned(owned), List.copyOf(owned)));
    }

    private static List<Object> personForEachPart(Actor actor) {
        return Collections.nCopies(PARTS.size(), actor.personId());
    }

    private static String owned(List<String> processes) {
        return "r.process_id in (" + places(processes) + ")";
    }

    private static String places(Collection<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
