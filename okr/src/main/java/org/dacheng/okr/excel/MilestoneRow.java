package org.dacheng.okr.excel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A milestone as the export reads it. */
record MilestoneRow(
        String id,
        String keyResultId,
        String title,
        @Nullable LocalDate dueOn,
        boolean done) {

    static MilestoneRow read(ResultSet row) throws SQLException {
        return new MilestoneRow(
                row.getString("id"),
                row.getString("key_result_id"),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("done"));
    }
}
