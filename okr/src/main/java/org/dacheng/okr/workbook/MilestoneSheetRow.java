package org.dacheng.okr.workbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.dacheng.base.excel.CellParser;
import org.dacheng.okr.objective.KeyResultView;
import org.jspecify.annotations.Nullable;

/** A milestone as a row of its sheet, as it is stored or as an import changes it. */
final class MilestoneSheetRow {

    static final String COLUMNS = "m.id, m.key_result_id, m.title, m.due_on, m.done";

    final KeyResultSheetRow keyResult;

    @Nullable
    String id;

    String title = "";

    @Nullable
    LocalDate dueOn;

    boolean done;

    MilestoneSheetRow(KeyResultSheetRow keyResult) {
        this.keyResult = keyResult;
    }

    static MilestoneSheetRow read(ResultSet row, KeyResultSheetRow keyResult) throws SQLException {
        MilestoneSheetRow read = new MilestoneSheetRow(keyResult);
        read.id = row.getString("id");
        read.title = row.getString("title");
        read.dueOn = row.getObject("due_on", LocalDate.class);
        read.done = row.getBoolean("done");
        return read;
    }

    static MilestoneSheetRow of(KeyResultView.MilestoneView view, KeyResultSheetRow keyResult) {
        MilestoneSheetRow row = new MilestoneSheetRow(keyResult);
        row.id = view.id();
        row.title = CellParser.stripped(view.title());
        row.dueOn = view.dueOn();
        row.done = view.done();
        return row;
    }
}
