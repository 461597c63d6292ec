package org.dacheng.engine.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.engine.state.RequestProgress;
import org.dacheng.engine.state.RequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * A request as the export needs it. What an ended request no longer waits for is not even read.
 *
 * @param answers as stored
 */
record RequestExportRow(
        String number,
        LocalText title,
        PublishedDefinition process,
        String submitterId,
        @Nullable String departmentId,
        RequestStatus status,
        Instant submittedAt,
        @Nullable Instant endedAt,
        RequestProgress progress,
        String answers) {

    static RequestExportRow read(ResultSet row, PublishedDefinitions definitions) throws SQLException {
        Instant ended = UtcTimestamps.readNullable(row, "ended_at");
        return new RequestExportRow(
                row.getString("number"),
                new LocalText(row.getString("title_zh"), row.getString("title_en")),
                definitions.get(row.getString("version_id")),
                row.getString("submitter_id"),
                row.getString("department_id"),
                RequestStatus.valueOf(row.getString("status")),
                UtcTimestamps.read(row, "submitted_at"),
                ended,
                ended == null ? Json.read(row.getString("progress"), RequestProgress.class) : RequestProgress.NONE,
                row.getString("answers"));
    }
}
