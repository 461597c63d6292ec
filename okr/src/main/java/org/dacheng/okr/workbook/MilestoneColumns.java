package org.dacheng.okr.workbook;

import static org.dacheng.base.excel.Column.Blank.CLEARS;
import static org.dacheng.base.excel.Column.Blank.KEEPS;
import static org.dacheng.okr.workbook.WorkbookTexts.quiet;

import java.util.List;
import org.dacheng.base.excel.CellType;
import org.dacheng.base.excel.Column;

/** The columns of the milestones of key results that are measured by them. */
final class MilestoneColumns {

    static List<Column<MilestoneSheetRow>> of(WorkbookTexts texts) {
        return List.of(
                Column.exported(
                        "owner", texts.label("owner"), 20, texts.owner(), row -> row.keyResult.objective().owner),
                Column.text("objective", texts.label("objective"), 50, row -> row.keyResult.objective().title),
                Column.text("key-result", texts.label("key-result"), 50, row -> row.keyResult.title),
                Column.imported(
                        "milestone",
                        texts.label("milestone"),
                        50,
                        CellType.text(),
                        row -> row.title,
                        (row, title) -> row.title = title,
                        KEEPS),
                Column.imported(
                        "due",
                        texts.label("due"),
                        12,
                        CellType.day(),
                        row -> row.dueOn,
                        (row, day) -> row.dueOn = day,
                        CLEARS),
                Column.imported(
                        "reached",
                        texts.label("reached"),
                        10,
                        texts.yesNo(),
                        row -> row.done,
                        (row, done) -> row.done = done,
                        KEEPS),
                Column.text("key-result-id", texts.label("key-result-id"), 8, row -> quiet(row.keyResult.id)),
                Column.text("milestone-id", texts.label("milestone-id"), 8, row -> quiet(row.id)));
    }

    private MilestoneColumns() {}
}
