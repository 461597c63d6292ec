package org.dacheng.okr.workbook;

import static org.dacheng.base.excel.Column.Blank.CLEARS;
import static org.dacheng.base.excel.Column.Blank.KEEPS;
import static org.dacheng.okr.workbook.WorkbookTexts.quiet;

import java.util.List;
import org.dacheng.base.excel.CellType;
import org.dacheng.base.excel.Column;
import org.dacheng.okr.measure.KeyResultKind;

/** The columns of check-ins. */
final class CheckInColumns {

    static List<Column<CheckInSheetRow>> of(WorkbookTexts texts) {
        return List.of(
                Column.exported("at", texts.label("at"), 18, CellType.moment(), row -> row.at),
                Column.exported(
                        "owner", texts.label("owner"), 20, texts.owner(), row -> row.keyResult.objective().owner),
                Column.text("objective", texts.label("objective"), 50, row -> row.keyResult.objective().title),
                Column.text("key-result", texts.label("key-result"), 50, row -> row.keyResult.title),
                Column.exported("by", texts.label("by"), 20, texts.person(), row -> row.personId),
                Column.imported(
                        "value",
                        texts.label("value"),
                        14,
                        CellType.number(),
                        (row, column, target) -> row.number(column, target.keyResult.kind == KeyResultKind.PERCENTAGE),
                        row -> row.value,
                        (row, value) -> row.value = value,
                        KEEPS),
                Column.text("unit", texts.label("unit"), 10, row -> row.keyResult.measuredIn()),
                Column.exported("progress", texts.label("progress"), 10, CellType.share(), row -> row.progress),
                Column.imported(
                        "confidence",
                        texts.label("confidence"),
                        12,
                        texts.confidence(),
                        row -> row.confidence,
                        (row, confidence) -> row.confidence = confidence,
                        KEEPS),
                Column.imported(
                        "done",
                        texts.label("done"),
                        50,
                        CellType.text(),
                        row -> row.done,
                        (row, done) -> row.done = done == null ? "" : done,
                        CLEARS),
                Column.imported(
                        "next",
                        texts.label("next"),
                        50,
                        CellType.text(),
                        row -> row.next,
                        (row, next) -> row.next = next == null ? "" : next,
                        CLEARS),
                Column.text("origin", texts.label("origin"), 12, row -> texts.word("origin." + row.origin)),
                Column.moment("edited", texts.label("edited"), row -> row.editedAt),
                Column.text("key-result-id", texts.label("key-result-id"), 8, row -> quiet(row.keyResult.id)),
                Column.text("check-in-id", texts.label("check-in-id"), 8, row -> quiet(row.id)));
    }

    private CheckInColumns() {}
}
