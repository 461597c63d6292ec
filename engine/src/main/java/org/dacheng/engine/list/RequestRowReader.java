package org.dacheng.engine.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.access.RequestAccess;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.engine.state.RequestProgress;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.state.SummaryFields;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads request rows from query results and completes them from the cache of definitions. */
@Component
public class RequestRowReader {

    /** Columns of {@code engine_request r}. */
    public static final String COLUMNS = "r.id as r_id, r.number, r.version_id, r.submitter_id, r.title_zh, r.title_en,"
            + " r.status as r_status, r.submitted_at, r.ended_at, r.facts, r.progress";

    private final PublishedDefinitions definitions;
    private final RequestAccess access;

    RequestRowReader(PublishedDefinitions definitions, RequestAccess access) {
        this.definitions = definitions;
        this.access = access;
    }

    /** Row with all fields, for the submitter, people with a copy and owners of the process. */
    RequestRow whole(ResultSet row, Actor actor, boolean unread) throws SQLException {
        PublishedDefinition process = definitions.get(row.getString("version_id"));
        return read(row, actor, process, process.allFields(), unread);
    }

    /** Row for the holder of a task, without the fields that the node hides. */
    public RequestRow atTask(ResultSet row, Actor actor, String nodeId) throws SQLException {
        PublishedDefinition process = definitions.get(row.getString("version_id"));
        VisibleFields visible = access.atTask(actor, process, row.getString("submitter_id"), nodeId);
        return read(row, actor, process, visible, false);
    }

    private static RequestRow read(
            ResultSet row, Actor actor, PublishedDefinition process, VisibleFields visible, boolean unread)
            throws SQLException {
        RequestProgress progress = Json.read(row.getString("progress"), RequestProgress.class);
        List<LocalText> nodes =
                progress.active().stream().map(process::nodeName).toList();
        return new RequestRow(
                row.getString("r_id"),
                row.getString("number"),
                new LocalText(row.getString("title_zh"), row.getString("title_en")),
                process.key(),
                process.name(),
                process.settings().icon(),
                row.getString("submitter_id"),
                RequestStatus.valueOf(row.getString("r_status")),
                UtcTimestamps.read(row, "submitted_at"),
                UtcTimestamps.readNullable(row, "ended_at"),
                Json.read(row.getString("facts"), SummaryFields.class).in(actor.locale()).stream()
                        .filter(fact -> visible.isVisible(fact.key()))
                        .toList(),
                nodes,
                progress.people(),
                since(progress),
                unread);
    }

    private static @Nullable Instant since(RequestProgress progress) {
        return progress.waiting().stream()
                .map(RequestProgress.Waiting::since)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
