package org.dacheng.okr.workbook;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.excel.CellParser;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.okr.objective.ObjectiveCategory;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** An objective as a row of the sheet of goals. Fields that an import does not set have the values of a new one. */
final class ObjectiveSheetRow extends GoalSheetRow {

    static final String COLUMNS =
            "o.id, o.owner_kind, o.owner_id, o.responsible_id, o.department_id, o.title, o.note, o.roll_up,"
                    + " o.category, o.ordinal, o.visibility, o.state, o.progress, o.override_reason, o.confidence,"
                    + " o.last_check_in_at, o.owner_score, o.owner_comment, o.manager_score, o.manager_comment";

    final Owner owner;
    int ordinal;

    @Nullable
    String departmentId;

    String note = "";

    @Nullable
    RollUp rollUp;

    @Nullable
    ObjectiveCategory category;

    @Nullable
    Visibility visibility;

    /** Ids of the named viewers, distinct and sorted. */
    List<String> viewers = List.of();

    @Nullable
    ObjectiveState state;

    /** Progress set by hand; null when it is computed. */
    @Nullable
    BigDecimal handProgress;

    String handReason = "";

    /** Confirmed and requested ones. */
    List<AlignmentSheetRow> alignments = List.of();

    ObjectiveSheetRow(Owner owner) {
        this.owner = owner;
    }

    static ObjectiveSheetRow read(ResultSet row) throws SQLException {
        ObjectiveSheetRow read = new ObjectiveSheetRow(
                new Owner(EnumKeys.read(OwnerKind.class, row.getString("owner_kind")), row.getString("owner_id")));
        read.id = row.getString("id");
        read.responsibleId = row.getString("responsible_id");
        read.departmentId = row.getString("department_id");
        read.title = row.getString("title");
        read.note = row.getString("note");
        read.rollUp = EnumKeys.read(RollUp.class, row.getString("roll_up"));
        read.category = EnumKeys.read(ObjectiveCategory.class, row.getString("category"));
        read.ordinal = row.getInt("ordinal");
        read.visibility = EnumKeys.read(Visibility.class, row.getString("visibility"));
        read.state = EnumKeys.read(ObjectiveState.class, row.getString("state"));
        read.progress = row.getBigDecimal("progress");
        String reason = row.getString("override_reason");
        read.handProgress = reason == null ? null : read.progress;
        read.handReason = reason == null ? "" : reason;
        read.confidence = EnumKeys.readNullable(Confidence.class, row.getString("confidence"));
        read.lastCheckInAt = UtcTimestamps.readNullable(row, "last_check_in_at");
        read.ownerScore = new ScoreWithComment(row.getBigDecimal("owner_score"), row.getString("owner_comment"));
        read.managerScore = new ScoreWithComment(row.getBigDecimal("manager_score"), row.getString("manager_comment"));
        return read;
    }

    static ObjectiveSheetRow of(ObjectiveView view) {
        ObjectiveSheetRow row = new ObjectiveSheetRow(view.owner());
        row.id = view.id();
        row.responsibleId = view.responsible().id();
        row.departmentId = view.departmentId();
        row.title = CellParser.stripped(view.title());
        row.note = CellParser.stripped(view.note());
        row.rollUp = view.rollUp();
        row.category = view.category();
        row.visibility = view.visibility();
        row.viewers = view.viewers().stream().distinct().sorted().toList();
        if (view.override() != null) {
            row.handProgress = view.progress();
            row.handReason = CellParser.stripped(view.override().reason());
        }
        row.ownerScore = view.ownerScore();
        row.managerScore = view.managerScore();
        return row;
    }

    @Override
    ObjectiveSheetRow objective() {
        return this;
    }
}
