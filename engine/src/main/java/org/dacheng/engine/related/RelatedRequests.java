package org.dacheng.engine.related;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.access.ReadableRequests;
import org.dacheng.engine.access.RequestAccess;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.list.SearchConditions;
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

    private final JdbcClient jdbc;
    private final PublishedDefinitions definitions;
    private final ReadableRequests readable;
    private final RequestAccess access;

    RelatedRequests(
            JdbcClient jdbc, PublishedDefinitions definitions, ReadableRequests readable, RequestAccess access) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.readable = readable;
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

    /**
     * The requests with these numbers or ids that the actor may read, by number and by id.
     *
     * @param processes keys of their processes; empty for all
     * @param status null for all
     */
    Map<String, RelatedRequest> named(
            Actor actor, Set<String> processes, @Nullable RequestStatus status, Collection<String> numbers) {
        Map<String, RelatedRequest> named = new HashMap<>();
        for (RelatedRequest request : find(actor, Set.copyOf(numbers)).values()) {
            if (request.readable()
                    && (processes.isEmpty() || processes.contains(request.processKey()))
                    && (status == null || status == request.status())) {
                named.put(request.number(), request);
                named.put(request.id(), request);
            }
        }
        return named;
    }

    private record LookedUpRequest(String id, String versionId, String processId, String answers) {}

    /** The answers of an approved request of the process that the actor may read; none if there is no such request. */
    Map<String, @Nullable Object> answers(Actor actor, String process, String number) {
        Optional<LookedUpRequest> found = jdbc.sql("select id, version_id, process_id, answers"
                        + " from engine_request where number = ? and process_id = ? and status = ?")
                .params(number, process, RequestStatus.APPROVED.name())
                .query((row, n) -> new LookedUpRequest(
                        row.getString("id"),
                        row.getString("version_id"),
                        row.getString("process_id"),
                        row.getString("answers")))
                .optional();
        return found.isEmpty() ? Map.of() : answers(actor, found.get());
    }

    private Map<String, @Nullable Object> answers(Actor actor, LookedUpRequest found) {
        RequestAccess.Participation participation = access.participation(actor, found.id(), found.processId());
        if (!participation.any()) {
            return Map.of();
        }
        VisibleFields visible = participation.fields(definitions.get(found.versionId()));
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
        for (ReadableRequests.Selection selection : readable.all(actor)) {
            SearchConditions search = new SearchConditions()
                    .and(selection.condition(), selection.values().toArray());
            if (!processes.isEmpty()) {
                search.and("r.process_id in (" + places(processes) + ")", processes.toArray());
            }
            if (status != null) {
                search.and("r.status = ?", status.name());
            }
            search.containing(text);
            search(selection.from(), search).forEach(request -> found.putIfAbsent(request.id(), request));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(RelatedRequest::id).reversed())
                .limit(MOST)
                .toList();
    }

    private List<RelatedRequest> search(String from, SearchConditions search) {
        return jdbc.sql(COLUMNS + from + search.where() + " order by r.id desc limit " + MOST)
                .params(search.params())
                .query((row, n) -> read(row, true))
                .list();
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
