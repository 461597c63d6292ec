package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** A row of {@code okr_objective} for display. */
record ObjectiveRow(
        String id,
        String cycleId,
        Owner owner,
        String responsibleId,
        @Nullable String departmentId,
        String title,
        String note,
        ObjectiveCategory category,
        int ordinal,
        Visibility visibility,
        ObjectiveState state,
        boolean changed,
        boolean wasAgreed,
        @Nullable String requestId,
        RollUp rollUp,
        BigDecimal progress,
        BigDecimal computedProgress,
        @Nullable String overrideReason,
        @Nullable String overrideBy,
        @Nullable Instant overrideAt,
        @Nullable Confidence confidence,
        @Nullable Instant lastCheckInAt,
        ScoreWithComment ownerScore,
        ScoreWithComment managerScore,
        @Nullable String carriedFrom,
        Instant createdAt) {

    static ObjectiveRow read(ResultSet row) throws SQLException {
        return new ObjectiveRow(
                row.getString("id"),
                row.getString("cycle_id"),
                new Owner(EnumKeys.read(OwnerKind.class, row.getString("owner_kind")), row.getString("owner_id")),
                row.getString("responsible_id"),
                row.getString("department_id"),
                row.getString("title"),
                row.getString("note"),
                EnumKeys.read(ObjectiveCategory.class, row.getString("category")),
                row.getInt("ordinal"),
                EnumKeys.read(Visibility.class, row.getString("visibility")),
                EnumKeys.read(ObjectiveState.class, row.getString("state")),
                row.getBoolean("changed"),
                row.getString("agreed_revision") != null,
                row.getString("request_id"),
                EnumKeys.read(RollUp.class, row.getString("roll_up")),
                row.getBigDecimal("progress"),
                row.getBigDecimal("computed_progress"),
                row.getString("override_reason"),
                row.getString("override_by"),
                UtcTimestamps.readNullable(row, "override_at"),
                EnumKeys.readNullable(Confidence.class, row.getString("confidence")),
                UtcTimestamps.readNullable(row, "last_check_in_at"),
                new ScoreWithComment(row.getBigDecimal("owner_score"), row.getString("owner_comment")),
                new ScoreWithComment(row.getBigDecimal("manager_score"), row.getString("manager_comment")),
                row.getString("carried_from"),
                UtcTimestamps.read(row, "created_at"));
    }
}
