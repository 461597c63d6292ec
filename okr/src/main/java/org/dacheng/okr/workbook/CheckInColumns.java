package org.dacheng.okr.workbook;

import static org.dacheng.base.excel.Column.BlankCells.CLEAR;
import static org.dacheng.base.excel.Column.BlankCells.KEEP;
import static org.dacheng.okr.workbook.ColumnKeys.AT;
import static org.dacheng.okr.workbook.ColumnKeys.BY;
import static org.dacheng.okr.workbook.ColumnKeys.CHECK_IN_ID;
import static org.dacheng.okr.workbook.ColumnKeys.CONFIDENCE;
import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT;
import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT_ID;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER;
import static org.dacheng.okr.workbook.ColumnKeys.UNIT;
import static org.dacheng.okr.workbook.ColumnKeys.VALUE;
import static org.dacheng.okr.workbook.WorkbookTexts.grey;

import java.util.List;
import org.dacheng.base.excel.CellType;
import org.dacheng.base.excel.Column;
import org.dacheng.okr.measure.KeyResultKind;

/** The columns of check-ins. */
final class CheckInColumns {

    static List<Column<CheckInSheetRow>> of(WorkbookTexts texts) {
        return List.of(
                texts.column(AT, 18, CellType.moment(), row -> row.at),
                texts.column(OWNER, 20, texts.owner(), row -> row.keyResult.objective().owner),
                texts.textColumn(OBJECTIVE, 50, row -> row.keyResult.objective().title),
                texts.textColumn(KEY_RESULT, 50, row -> row.keyResult.title),
                texts.column(BY, 20, texts.person(), row -> row.personId),
                texts.column(
                        VALUE,
                        14,
                        CellType.number(),
                        (row, column, target) -> row.number(column, target.keyResult.kind == KeyResultKind.PERCENTAGE),
                        KEEP,
                        row -> row.value,
                        (row, value) -> row.value = value),
                texts.textColumn(UNIT, 10, row -> row.keyResult.measuredIn()),
                texts.column("progress", 10, CellType.share(), row -> row.progress),
                texts.column(
                        CONFIDENCE,
                        12,
                        texts.confidence(),
                        KEEP,
                        row -> row.confidence,
                        (row, confidence) -> row.confidence = confidence),
                texts.column(
                        "done",
                        50,
                        CellType.text(),
                        CLEAR,
                        row -> row.done,
                        (row, done) -> row.done = done == null ? "" : done),
                texts.column(
                        "next",
                        50,
                        CellType.text(),
                        CLEAR,
                        row -> row.next,
                        (row, next) -> row.next = next == null ? "" : next),
                texts.textColumn("origin", 12, row -> texts.word("origin." + row.origin)),
                texts.column("edited", 18, CellType.moment(), row -> row.editedAt),
                texts.textColumn(KEY_RESULT_ID, 8, row -> grey(row.keyResult.id)),
                texts.textColumn(CHECK_IN_ID, 8, row -> grey(row.id)));
    }

    private CheckInColumns() {}
}
