package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.dacheng.base.database.Utc;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.measure.Scored;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.okr.word.Words;
import org.jspecify.annotations.Nullable;

/** A row of {@code okr_objective} to be shown. */
record ObjectiveRow(
        String id,
        String cycleId,
        Owner owner,
        String responsibleId,
        @Nullable String departmentId,
        String title,
        String note,
        Category category,
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
        Scored ownerScore,
        Scored managerScore,
        @Nullable String carriedFrom,
        Instant createdAt) {

    static ObjectiveRow read(ResultSet row) throws SQLException {
        return new ObjectiveRow(
                row.getString("id"),
                row.getString("cycle_id"),
                new Owner(Words.read(OwnerKind.class, row.getString("owner_kind")), row.getString("owner_id")),
                row.getString("responsible_id"),
                row.getString("department_id"),
                row.getString("title"),
                row.getString("note"),
                Words.read(Category.class, row.getString("category")),
                row.getInt("ordinal"),
                Words.read(Visibility.class, row.getString("visibility")),
                Words.read(ObjectiveState.class, row.getString("state")),
                row.getBoolean("changed"),
                row.getString("agreed_revision") != null,
                row.getString("request_id"),
                Words.read(RollUp.class, row.getString("roll_up")),
                row.getBigDecimal("progress"),
                row.getBigDecimal("computed_progress"),
                row.getString("override_reason"),
                row.getString("override_by"),
                Utc.readNullable(row, "override_at"),
                Words.readNullable(Confidence.class, row.getString("confidence")),
                Utc.readNullable(row, "last_check_in_at"),
                new Scored(row.getBigDecimal("owner_score"), row.getString("owner_comment")),
                new Scored(row.getBigDecimal("manager_score"), row.getString("manager_comment")),
                row.getString("carried_from"),
                Utc.read(row, "created_at"));
    }
}
