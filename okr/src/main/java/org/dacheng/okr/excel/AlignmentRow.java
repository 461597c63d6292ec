package org.dacheng.okr.excel;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An alignment of an objective that is exported to one that the asker may see too. */
record AlignmentRow(
        String id,
        String childId,
        String parentId,
        String parentTitle,
        String parentOwnerKind,
        String parentOwnerId,
        @Nullable String keyResultId,
        @Nullable String keyResultTitle,
        String state) {

    static final String COLUMNS = "a.id, a.child_id, a.parent_id, a.state, o.title, o.owner_kind, o.owner_id,"
            + " k.id as key_result_id, k.title as key_result_title";

    static AlignmentRow read(ResultSet row) throws SQLException {
        return new AlignmentRow(
                row.getString("id"),
                row.getString("child_id"),
                row.getString("parent_id"),
                row.getString("title"),
                row.getString("owner_kind"),
                row.getString("owner_id"),
                row.getString("key_result_id"),
                row.getString("key_result_title"),
                row.getString("state"));
    }

    boolean isConfirmed() {
        return state.equals("confirmed");
    }
}
