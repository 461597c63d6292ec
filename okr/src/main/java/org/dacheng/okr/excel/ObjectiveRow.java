package org.dacheng.okr.excel;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.dacheng.base.database.Utc;
import org.dacheng.okr.measure.Scored;
import org.jspecify.annotations.Nullable;

/**
 * An objective as the export reads it; words as they are stored.
 *
 * @param overrideReason why its progress is set by hand; null when the formula counts
 */
record ObjectiveRow(
        String id,
        String ownerKind,
        String ownerId,
        String responsibleId,
        @Nullable String departmentId,
        String title,
        String note,
        String rollUp,
        String category,
        int ordinal,
        String visibility,
        String state,
        BigDecimal progress,
        @Nullable String overrideReason,
        @Nullable String confidence,
        @Nullable Instant lastCheckInAt,
        Scored ownerScore,
        Scored managerScore) {

    static final String COLUMNS =
            "o.id, o.owner_kind, o.owner_id, o.responsible_id, o.department_id, o.title, o.note, o.roll_up,"
                    + " o.category, o.ordinal, o.visibility, o.state, o.progress, o.override_reason, o.confidence,"
                    + " o.last_check_in_at, o.owner_score, o.owner_comment, o.manager_score, o.manager_comment";

    static ObjectiveRow read(ResultSet row) throws SQLException {
        return new ObjectiveRow(
                row.getString("id"),
                row.getString("owner_kind"),
                row.getString("owner_id"),
                row.getString("responsible_id"),
                row.getString("department_id"),
                row.getString("title"),
                row.getString("note"),
                row.getString("roll_up"),
                row.getString("category"),
                row.getInt("ordinal"),
                row.getString("visibility"),
                row.getString("state"),
                row.getBigDecimal("progress"),
                row.getString("override_reason"),
                row.getString("confidence"),
                Utc.readNullable(row, "last_check_in_at"),
                new Scored(row.getBigDecimal("owner_score"), row.getString("owner_comment")),
                new Scored(row.getBigDecimal("manager_score"), row.getString("manager_comment")));
    }
}
