package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.ALIGNMENT;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE_ID;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER;
import static org.dacheng.okr.workbook.ColumnKeys.PARENT_KEY_RESULT;
import static org.dacheng.okr.workbook.ColumnKeys.PARENT_KEY_RESULT_ID;
import static org.dacheng.okr.workbook.ColumnKeys.PARENT_OBJECTIVE;
import static org.dacheng.okr.workbook.ColumnKeys.PARENT_OBJECTIVE_ID;
import static org.dacheng.okr.workbook.ColumnKeys.PARENT_OWNER;
import static org.dacheng.okr.workbook.WorkbookTexts.grey;

import java.util.List;
import org.dacheng.base.excel.Column;

/** The columns of alignments, confirmed and requested. */
final class AlignmentColumns {

    static List<Column<AlignmentSheetRow>> of(WorkbookTexts texts) {
        return List.of(
                texts.column(OWNER, 20, texts.owner(), row -> row.child().owner),
                texts.textColumn(OBJECTIVE, 50, row -> row.child().title),
                texts.column(PARENT_OWNER, 20, texts.parentOwner(), AlignmentSheetRow::parentOwner),
                texts.textColumn(PARENT_OBJECTIVE, 50, AlignmentSheetRow::parentTitle),
                texts.textColumn(PARENT_KEY_RESULT, 50, AlignmentSheetRow::keyResultTitle),
                texts.textColumn(ALIGNMENT, 14, row -> texts.word("alignment." + row.state())),
                texts.textColumn(OBJECTIVE_ID, 8, row -> grey(row.child().id)),
                texts.textColumn(PARENT_OBJECTIVE_ID, 8, row -> grey(row.parentId())),
                texts.textColumn(PARENT_KEY_RESULT_ID, 8, row -> grey(row.keyResultId())));
    }

    private AlignmentColumns() {}
}
