package org.dacheng.engine.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dacheng.base.paging.Cursor;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.engine.access.RequestCopies;
import org.dacheng.engine.process.OversightRights;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queries the lists of requests, newest first, each along an index that begins with its filter column. */
@Component
public class RequestLists {

    private final JdbcClient jdbc;
    private final PublishedDefinitions definitions;
    private final RequestRowReader rows;

    RequestLists(JdbcClient jdbc, PublishedDefinitions definitions, RequestRowReader rows) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.rows = rows;
    }

    /** A row and its position in the list. */
    public record PositionedRow<T>(String position, T row) {}

    /** Returns one page of a list, as far as the actor may see it. */
    public CursorPage<RequestRow> list(Actor actor, RequestQuery query) {
        int limit = SearchConditions.limit(query.limit());
        SearchConditions.text(query.text());
        String after = query.cursor() == null
                ? null
                : Cursor.read(name(query), query.cursor(), 1).get(0);
        boolean copied = query.view() == RequestList.COPIED;
        List<PositionedRow<RequestRow>> found = page(actor, query, after, limit + 1, RequestRowReader.COLUMNS, row -> {
            boolean unread = copied && row.getTimestamp("read_at") == null;
            return rows.whole(row, actor, unread);
        });
        List<PositionedRow<RequestRow>> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.write(name(query), List.of(shown.get(limit - 1).position()));
        return new CursorPage<>(shown.stream().map(PositionedRow::row).toList(), next);
    }

    private static String name(RequestQuery query) {
        return query.view() + " " + query.process() + " " + query.status() + " " + query.text();
    }

    /** Reads a row of a result. */
    public interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** @param after position of the last row of the previous page */
    public <T> List<PositionedRow<T>> page(
            Actor actor, RequestQuery query, @Nullable String after, int limit, String columns, RowReader<T> reader) {
        if (query.view() == RequestList.COPIED) {
            SearchConditions search = new SearchConditions()
                    .and("c.person_id = ?", actor.personId())
                    .and("c.kind = ?", RequestCopies.COPY);
            if (query.process() != null) {
                search.and("r.process_id = ?", query.process());
            }
            if (after != null) {
                search.and("c.id < ?", after);
            }
            String from = "c.id as place, c.read_at, " + columns
                    + " from engine_copy c join engine_request r on r.id = c.request_id";
            return select(from, filtered(search, query), "c.id", limit, reader);
        }
        Function<SearchConditions, List<PositionedRow<T>>> read = search -> {
            if (after != null) {
                search.and("r.id < ?", after);
            }
            return select(
                    "r.id as place, " + columns + " from engine_request r",
                    filtered(search, query),
                    "r.id",
                    limit,
                    reader);
        };
        return query.view() == RequestList.STARTED ? started(actor, query, read) : all(actor, query, limit, read);
    }

    private static <T> List<PositionedRow<T>> started(
            Actor actor, RequestQuery query, Function<SearchConditions, List<PositionedRow<T>>> read) {
        SearchConditions search = new SearchConditions().and("r.submitter_id = ?", actor.personId());
        return read.apply(query.process() == null ? search : search.and("r.process_id = ?", query.process()));
    }

    /** For an owner of several processes: reads a page of each and keeps the newest rows of all. */
    private <T> List<PositionedRow<T>> all(
            Actor actor, RequestQuery query, int limit, Function<SearchConditions, List<PositionedRow<T>>> read) {
        String process = query.process();
        if (OversightRights.ofEverything(actor)) {
            SearchConditions search = new SearchConditions();
            return read.apply(process == null ? search : search.and("r.process_id = ?", process));
        }
        return definitions.ownedBy(actor.personId()).stream()
                .filter(owned -> process == null || process.equals(owned))
                .flatMap(owned -> read.apply(new SearchConditions().and("r.process_id = ?", owned)).stream())
                .sorted(Comparator.comparing((PositionedRow<T> placed) -> placed.position())
                        .reversed())
                .limit(limit)
                .toList();
    }

    private static SearchConditions filtered(SearchConditions search, RequestQuery query) {
        if (query.status() != null) {
            search.and("r.status = ?", query.status().name());
        }
        return search.containing(query.text());
    }

    private <T> List<PositionedRow<T>> select(
            String what, SearchConditions search, String order, int limit, RowReader<T> reader) {
        RowMapper<PositionedRow<T>> mapper = (row, n) -> new PositionedRow<>(row.getString("place"), reader.read(row));
        try (Stream<PositionedRow<T>> found = jdbc
                .sql("select " + what + search.where() + " order by " + order + " desc limit " + limit)
                .params(search.params())
                .query(mapper)
                .stream()) {
            return new ArrayList<>(found.toList());
        }
    }
}
