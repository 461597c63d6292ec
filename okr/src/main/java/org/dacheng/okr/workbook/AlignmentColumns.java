package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.WorkbookTexts.quiet;

import java.util.List;
import org.dacheng.base.excel.Column;

/** The columns of alignments: which objective contributes to which, or asks to. */
final class AlignmentColumns {

    static List<Column<AlignmentSheetRow>> of(WorkbookTexts texts) {
        return List.of(
                Column.exported("owner", texts.label("owner"), 20, texts.owner(), row -> row.child().owner),
                Column.text("objective", texts.label("objective"), 50, row -> row.child().title),
                Column.exported(
                        "parent-owner",
                        texts.label("parent-owner"),
                        20,
                        texts.parentOwner(),
                        AlignmentSheetRow::parentOwner),
                Column.text("parent-objective", texts.label("parent-objective"), 50, AlignmentSheetRow::parentTitle),
                Column.text(
                        "parent-key-result", texts.label("parent-key-result"), 50, AlignmentSheetRow::keyResultTitle),
                Column.text("alignment", texts.label("alignment"), 14, row -> texts.word("alignment." + row.state())),
                Column.text("objective-id", texts.label("objective-id"), 8, row -> quiet(row.child().id)),
                Column.text("parent-objective-id", texts.label("parent-objective-id"), 8, row -> quiet(row.parentId())),
                Column.text(
                        "parent-key-result-id",
                        texts.label("parent-key-result-id"),
                        8,
                        row -> quiet(row.keyResultId())));
    }

    private AlignmentColumns() {}
}
