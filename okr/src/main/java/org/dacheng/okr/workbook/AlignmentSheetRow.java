package org.dacheng.okr.workbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.jspecify.annotations.Nullable;

/** An alignment of an exported objective to one that the actor may see as well. */
record AlignmentSheetRow(
        ObjectiveSheetRow child,
        String parentId,
        String parentTitle,
        Owner parentOwner,
        @Nullable String keyResultId,
        @Nullable String keyResultTitle,
        String state) {

    static final String COLUMNS = "a.child_id, a.parent_id, a.state, o.title, o.owner_kind, o.owner_id,"
            + " k.id as key_result_id, k.title as key_result_title";

    static AlignmentSheetRow read(ResultSet row, ObjectiveSheetRow child) throws SQLException {
        return new AlignmentSheetRow(
                child,
                row.getString("parent_id"),
                row.getString("title"),
                new Owner(EnumKeys.read(OwnerKind.class, row.getString("owner_kind")), row.getString("owner_id")),
                row.getString("key_result_id"),
                row.getString("key_result_title"),
                row.getString("state"));
    }

    boolean isConfirmed() {
        return state.equals("confirmed");
    }
}
