package org.dacheng.engine.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.access.ReadableRequests;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads requests for reports from the request rows. For internal use: access rights are not checked, except by methods
 * that take an actor.
 */
@Service
public class RequestDataReader {

    private static final String COLUMNS =
            "select id, number, version_id, department_id, status, submitted_at, ended_at, answers from engine_request";

    private final JdbcClient jdbc;
    private final ReadableRequests readable;

    RequestDataReader(JdbcClient jdbc, ReadableRequests readable) {
        this.jdbc = jdbc;
        this.readable = readable;
    }

    /** Number and title of a request. */
    public record RequestTitle(String id, String number, LocalText title) {}

    /**
     * Requests of a process that were open at some time between {@code from} and {@code until}: submitted before the
     * end and not ended before the start. Ordered by id.
     *
     * @param after id of the last request of the previous page, null for the first page
     */
    public List<RequestData> page(String process, Instant from, Instant until, @Nullable String after, int limit) {
        return jdbc.sql(COLUMNS + " where process_id = :process and id > :after and submitted_at < :until"
                        + " and (ended_at is null or ended_at >= :from) order by id limit :limit")
                .param("process", process)
                .param("after", after == null ? "" : after)
                .param("until", UtcTimestamps.write(until))
                .param("from", UtcTimestamps.write(from))
                .param("limit", limit)
                .query(RequestDataReader::read)
                .list();
    }

    /** Returns the requests that exist among these ids, in no particular order. */
    public List<RequestData> find(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + " where id in (:ids)")
                        .param("ids", ids)
                        .query(RequestDataReader::read)
                        .list();
    }

    /** Returns the requests that the actor may open, by id; uses one statement. */
    public Map<String, RequestTitle> readable(Actor actor, Collection<String> ids) {
        return readable
                .read(
                        actor,
                        ids,
                        "r.id, r.number, r.title_zh, r.title_en",
                        (row, number) -> new RequestTitle(
                                row.getString("id"),
                                row.getString("number"),
                                new LocalText(row.getString("title_zh"), row.getString("title_en"))))
                .stream()
                .collect(Collectors.toMap(RequestTitle::id, named -> named));
    }

    private static RequestData read(ResultSet row, int number) throws SQLException {
        return new RequestData(
                row.getString("id"),
                row.getString("number"),
                row.getString("version_id"),
                row.getString("department_id"),
                RequestStatus.valueOf(row.getString("status")),
                UtcTimestamps.read(row, "submitted_at"),
                UtcTimestamps.readNullable(row, "ended_at"),
                Json.answers(row.getString("answers")));
    }
}
