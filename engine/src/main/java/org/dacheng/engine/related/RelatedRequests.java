package org.dacheng.engine.related;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.access.RequestAccess;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.list.SearchConditions;
import org.dacheng.engine.process.OversightRights;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds requests that an answer may name. A person finds and reads the requests in which they take part. */
@Component
class RelatedRequests {

    private static final int MOST = 20;

    private static final String COLUMNS = "select r.id, r.number, r.version_id, r.title_zh, r.title_en, r.status from ";

    /** Ids of requests in which a person takes part; each select uses an index that begins with the person. */
    private static final String OWN = "(select id from engine_request where submitter_id = ?"
            + " union select request_id from engine_task where person_id = ?"
            + " union select request_id from engine_task where on_behalf_of = ?"
            + " union select request_id from engine_copy where person_id = ?) own"
            + " join engine_request r on r.id = own.id";

    private final JdbcClient jdbc;
    private final PublishedDefinitions definitions;
    private final RequestAccess access;

    RelatedRequests(JdbcClient jdbc, PublishedDefinitions definitions, RequestAccess access) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.access = access;
    }

    /**
     * The requests with these numbers or ids that exist, by what they were asked for.
     *
     * @param actor who reads them; for null, none is readable
     */
    Map<String, RelatedRequest> find(@Nullable Actor actor, Collection<String> names) {
        Map<String, RelatedRequest> found = new LinkedHashMap<>();
        if (names.isEmpty()) {
            return found;
        }
        String places = places(names);
        List<Object> params = new ArrayList<>(names);
        params.addAll(names);
        List<RelatedRequest> requests = jdbc.sql(
                        COLUMNS + "engine_request r where r.number in (" + places + ") or r.id in (" + places + ")")
                .params(params)
                .query((row, n) -> read(row, false))
                .list();
        Set<String> readable = actor == null
                ? Set.of()
                : access.readable(
                        actor, requests.stream().map(RelatedRequest::id).toList());
        for (RelatedRequest request : requests) {
            RelatedRequest seen = request.readableIf(readable.contains(request.id()));
            found.put(seen.id(), seen);
            found.put(seen.number(), seen);
        }
        found.keySet().retainAll(Set.copyOf(names));
        return found;
    }

    private record LookedUpRequest(String id, String versionId, String submitterId, String processId, String answers) {}

    /** The answers of an approved request of the process that the actor may read; none if there is no such request. */
    Map<String, @Nullable Object> answers(Actor actor, String process, String number) {
        Optional<LookedUpRequest> found = jdbc.sql("select id, version_id, submitter_id, process_id, answers"
                        + " from engine_request where number = ? and process_id = ? and status = ?")
                .params(number, process, RequestStatus.APPROVED.name())
                .query((row, n) -> new LookedUpRequest(
                        row.getString("id"),
                        row.getString("version_id"),
                        row.getString("submitter_id"),
                        row.getString("process_id"),
                        row.getString("answers")))
                .optional();
        return found.isEmpty() ? Map.of() : answers(actor, found.get());
    }

    private Map<String, @Nullable Object> answers(Actor actor, LookedUpRequest found) {
        if (!access.mayRead(actor, found.id())) {
            return Map.of();
        }
        VisibleFields visible = access.participation(actor, found.id(), found.submitterId(), found.processId())
                .fields(definitions.get(found.versionId()));
        Map<String, @Nullable Object> answers = Json.answers(found.answers());
        answers.keySet().removeIf(key -> !visible.isVisible(key));
        return answers;
    }

    /**
     * The newest requests that the actor may read, at most 20.
     *
     * @param processes keys of their processes; empty for all
     * @param status null for all
     * @param text part of the number or title; empty for all
     */
    List<RelatedRequest> search(Actor actor, Set<String> processes, @Nullable RequestStatus status, String text) {
        SearchConditions.text(text);
        Map<String, RelatedRequest> found = new LinkedHashMap<>();
        String person = actor.personId();
        if (OversightRights.ofEverything(actor)) {
            search("engine_request r", List.of(), processes, status, text, found);
        } else {
            search(OWN, List.of(person, person, person, person), processes, status, text, found);
            Set<String> owned = owned(actor, processes);
            if (!owned.isEmpty()) {
                search("engine_request r", List.of(), owned, status, text, found);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(RelatedRequest::id).reversed())
                .limit(MOST)
                .toList();
    }

    private Set<String> owned(Actor actor, Set<String> processes) {
        Set<String> owned = new HashSet<>(definitions.ownedBy(actor.personId()));
        if (!processes.isEmpty()) {
            owned.retainAll(processes);
        }
        return owned;
    }

    private void search(
            String from,
            List<Object> params,
            Set<String> processes,
            @Nullable RequestStatus status,
            String text,
            Map<String, RelatedRequest> found) {
        SearchConditions search = new SearchConditions();
        if (!processes.isEmpty()) {
            search.and("r.process_id in (" + places(processes) + ")", processes.toArray());
        }
        if (status != null) {
            search.and("r.status = ?", status.name());
        }
        search.containing(text);
        List<Object> all = new ArrayList<>(params);
        all.addAll(search.params());
        jdbc.sql(COLUMNS + from + search.where() + " order by r.id desc limit " + MOST)
                .params(all)
                .query((row, n) -> read(row, true))
                .list()
                .forEach(request -> found.putIfAbsent(request.id(), request));
    }

    private static String places(Collection<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private RelatedRequest read(ResultSet row, boolean readable) throws SQLException {
        PublishedDefinition process = definitions.get(row.getString("version_id"));
        return new RelatedRequest(
                row.getString("number"),
                row.getString("id"),
                new LocalText(row.getString("title_zh"), row.getString("title_en")),
                process.key(),
                process.name(),
                RequestStatus.valueOf(row.getString("status")),
                readable);
    }
}
