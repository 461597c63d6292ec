package org.dacheng.okr.workbook;

import static org.dacheng.base.excel.Column.BlankCells.CLEAR;
import static org.dacheng.base.excel.Column.BlankCells.KEEP;
import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT;
import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT_ID;
import static org.dacheng.okr.workbook.ColumnKeys.MILESTONE;
import static org.dacheng.okr.workbook.ColumnKeys.MILESTONE_ID;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER;
import static org.dacheng.okr.workbook.ColumnKeys.REACHED;
import static org.dacheng.okr.workbook.WorkbookTexts.grey;

import java.util.List;
import org.dacheng.base.excel.CellType;
import org.dacheng.base.excel.Column;

/** The columns of milestones. */
final class MilestoneColumns {

    static List<Column<MilestoneSheetRow>> of(WorkbookTexts texts) {
        return List.of(
                texts.column(OWNER, 20, texts.owner(), row -> row.keyResult.objective().owner),
                texts.textColumn(OBJECTIVE, 50, row -> row.keyResult.objective().title),
                texts.textColumn(KEY_RESULT, 50, row -> row.keyResult.title),
                texts.column(MILESTONE, 50, CellType.text(), KEEP, row -> row.title, (row, title) -> row.title = title),
                texts.column("due", 12, CellType.day(), CLEAR, row -> row.dueOn, (row, day) -> row.dueOn = day),
                texts.column(REACHED, 10, texts.yesNo(), KEEP, row -> row.done, (row, done) -> row.done = done),
                texts.textColumn(KEY_RESULT_ID, 8, row -> grey(row.keyResult.id)),
                texts.textColumn(MILESTONE_ID, 8, row -> grey(row.id)));
    }

    private MilestoneColumns() {}
}
