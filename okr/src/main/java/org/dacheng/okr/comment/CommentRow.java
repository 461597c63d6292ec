package org.dacheng.okr.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.dacheng.base.database.UtcTimestamps;
import org.jspecify.annotations.Nullable;

/** A row of {@code okr_comment}. */
record CommentRow(
        String id,
        String objectiveId,
        @Nullable String keyResultId,
        @Nullable String checkInId,
        String personId,
        Instant writtenAt,
        @Nullable Instant editedAt,
        String words) {

    static CommentRow read(ResultSet row, int number) throws SQLException {
        return new CommentRow(
                row.getString("id"),
                row.getString("objective_id"),
                row.getString("key_result_id"),
                row.getString("check_in_id"),
                row.getString("person_id"),
                UtcTimestamps.read(row, "written_at"),
                UtcTimestamps.readNullable(row, "edited_at"),
                row.getString("words"));
    }

    CommentRow edited(String nowWords, Instant now) {
        return new CommentRow(id, objectiveId, keyResultId, checkInId, personId, writtenAt, now, nowWords);
    }
}
