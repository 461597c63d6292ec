package org.dacheng.engine.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.database.Utc;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.json.Json;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.process.Definitions;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads request lines from rows; what else they show comes from the cache of definitions. */
@Component
public class RowReader {

    /** Columns of {@code engine_request r}. */
    public static final String COLUMNS = "r.id as r_id, r.number, r.version_id, r.submitter_id, r.title_zh, r.title_en,"
            + " r.status as r_status, r.submitted_at, r.ended_at, r.facts, r.progress";

    private final Definitions definitions;
    private final Access access;

    RowReader(Definitions definitions, Access access) {
        this.definitions = definitions;
        this.access = access;
    }

    /** A line for the submitter, for those with a copy and for those who answer for the process: all of it. */
    RequestRow whole(ResultSet row, Asker asker, boolean unread) throws SQLException {
        Definition process = definitions.get(row.getString("version_id"));
        return read(row, asker, process, process.allFields(), unread);
    }

    /** A line for the holder of a task: what the node hides is not told by the list either. */
    public RequestRow atTask(ResultSet row, Asker asker, String nodeId) throws SQLException {
        Definition process = definitions.get(row.getString("version_id"));
        VisibleFields visible = access.atTask(asker, process, row.getString("submitter_id"), nodeId);
        return read(row, asker, process, visible, false);
    }

    private static RequestRow read(
            ResultSet row, Asker asker, Definition process, VisibleFields visible, boolean unread) throws SQLException {
        Progress progress = Json.read(row.getString("progress"), Progress.class);
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
                Utc.read(row, "submitted_at"),
                Utc.readNullable(row, "ended_at"),
                Json.read(row.getString("facts"), Facts.class).in(asker.locale()).stream()
                        .filter(fact -> visible.sees(fact.key()))
                        .toList(),
                nodes,
                progress.people(),
                since(progress),
                unread);
    }

    private static @Nullable Instant since(Progress progress) {
        return progress.waiting().stream()
                .map(Progress.Waiting::since)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
