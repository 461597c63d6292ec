package org.dacheng.engine.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.paging.Cursor;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.list.RequestRow;
import org.dacheng.engine.list.RequestRowReader;
import org.dacheng.engine.list.SearchConditions;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queries the inbox and done lists along one index of person, status and time. */
@Component
class TaskLists {

    private static final String COLUMNS = "t.id as t_id, t.node_id, t.node_zh, t.node_en, t.on_behalf_of, t.outcome,"
            + " t.remark, t.given_at, t.moment, t.status as t_status, ";

    private final JdbcClient jdbc;
    private final RequestRowReader rows;
    private final PublishedDefinitions definitions;

    TaskLists(JdbcClient jdbc, RequestRowReader rows, PublishedDefinitions definitions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.definitions = definitions;
    }

    /** A row and its position. */
    private record PositionedTask(Instant moment, TaskRow row) {

        List<String> position() {
            return List.of(moment.toString(), row.id());
        }
    }

    CursorPage<TaskRow> list(Actor actor, TaskQuery query) {
        int limit = SearchConditions.limit(query.limit());
        String list = (query.done() ? "done " : "inbox ") + query.process() + " " + SearchConditions.text(query.text());
        SearchConditions search = new SearchConditions()
                .and("t.person_id = ?", actor.personId())
                .and("t.status = ?", (query.done() ? Task.TaskStatus.DONE : Task.TaskStatus.OPEN).name());
        if (query.process() != null) {
            search.and("t.process_id = ?", query.process());
        }
        if (query.cursor() != null) {
            after(search, Cursor.read(list, query.cursor(), 2), query.done() ? "<" : ">");
        }
        List<PositionedTask> found = read(actor, query, search.containing(query.text()), limit + 1);
        List<PositionedTask> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.write(list, shown.get(limit - 1).position());
        return new CursorPage<>(shown.stream().map(PositionedTask::row).toList(), next);
    }

    /** The first condition is redundant, but lets the database start in the middle of the index. */
    private static void after(SearchConditions search, List<String> position, String way) {
        Object moment = UtcTimestamps.write(Instant.parse(position.get(0)));
        search.and("t.moment " + way + "= ?", moment)
                .and("(t.moment " + way + " ? or t.id " + way + " ?)", moment, position.get(1));
    }

    private List<PositionedTask> read(Actor actor, TaskQuery query, SearchConditions search, int limit) {
        String way = query.done() ? " desc" : "";
        return jdbc.sql("select " + COLUMNS + RequestRowReader.COLUMNS
                        + " from engine_task t join engine_request r on r.id = t.request_id" + search.where()
                        + " order by t.moment" + way + ", t.id" + way + " limit " + limit)
                .params(search.params())
                .query((row, n) -> new PositionedTask(UtcTimestamps.read(row, "moment"), task(row, actor)))
                .list();
    }

    private TaskRow task(ResultSet row, Actor actor) throws SQLException {
        String nodeId = row.getString("node_id");
        boolean open = row.getString("t_status").equals(Task.TaskStatus.OPEN.name());
        String outcome = row.getString("outcome");
        RequestRow request = rows.atTask(row, actor, nodeId);
        boolean resubmission = nodeId.equals(Flow.START);
        return new TaskRow(
                row.getString("t_id"),
                request,
                nodeId,
                new LocalText(row.getString("node_zh"), row.getString("node_en")),
                resubmission,
                !resubmission
                        && definitions
                                .get(row.getString("version_id"))
                                .settings()
                                .batchApproval(),
                row.getString("on_behalf_of"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("remark"),
                UtcTimestamps.read(row, "given_at"),
                open ? null : UtcTimestamps.read(row, "moment"));
    }

    long inboxCount(Actor actor) {
        return jdbc.sql("select count(*) from engine_task where person_id = ? and status = 'OPEN'")
                .param(actor.personId())
                .query(Long.class)
                .single();
    }
}
