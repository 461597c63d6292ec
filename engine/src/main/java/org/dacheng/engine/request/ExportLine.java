package org.dacheng.engine.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.dacheng.base.database.Utc;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.json.Json;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.process.Definitions;
import org.jspecify.annotations.Nullable;

/**
 * A request as the export needs it. What an ended request no longer waits for is not even read.
 *
 * @param answers as stored
 */
record ExportLine(
        String number,
        LocalText title,
        Definition process,
        String submitterId,
        @Nullable String departmentId,
        RequestStatus status,
        Instant submittedAt,
        @Nullable Instant endedAt,
        Progress progress,
        String answers) {

    static ExportLine read(ResultSet row, Definitions definitions) throws SQLException {
        Instant ended = Utc.readNullable(row, "ended_at");
        return new ExportLine(
                row.getString("number"),
                new LocalText(row.getString("title_zh"), row.getString("title_en")),
                definitions.get(row.getString("version_id")),
                row.getString("submitter_id"),
                row.getString("department_id"),
                RequestStatus.valueOf(row.getString("status")),
                Utc.read(row, "submitted_at"),
                ended,
                ended == null ? Json.read(row.getString("progress"), Progress.class) : Progress.NONE,
                row.getString("answers"));
    }
}
