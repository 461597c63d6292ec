package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.AT;
import static org.dacheng.okr.workbook.ColumnKeys.CONFIDENCE;
import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT;
import static org.dacheng.okr.workbook.ColumnKeys.MILESTONE;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER;
import static org.dacheng.okr.workbook.ColumnKeys.PARENT_OBJECTIVE;
import static org.dacheng.okr.workbook.ColumnKeys.VALUE;

import java.util.List;
import org.dacheng.base.excel.SheetLayout;

/** The sheets of a workbook of goals: the same for export, template and import. */
record OkrSheets(
        SheetLayout<GoalSheetRow> goals,
        SheetLayout<MilestoneSheetRow> milestones,
        SheetLayout<AlignmentSheetRow> alignments,
        SheetLayout<CheckInSheetRow> checkIns) {

    /** A company of 5,000 people has 80,000 rows of goals; all sheets together have to fit into memory. */
    static final int MAX_ROWS = 250_000;

    static final int MAX_GOALS = 90_000;
    private static final int MAX_CHECK_INS = 150_000;

    static OkrSheets of(WorkbookTexts texts) {
        return new OkrSheets(
                new SheetLayout<>(
                        texts.label("sheet.goals"),
                        GoalColumns.of(texts),
                        List.of(OWNER, OBJECTIVE, KEY_RESULT),
                        MAX_GOALS),
                new SheetLayout<>(
                        texts.label("sheet.milestones"),
                        MilestoneColumns.of(texts),
                        List.of(KEY_RESULT, MILESTONE),
                        MAX_GOALS),
                new SheetLayout<>(
                        texts.label("sheet.alignments"),
                        AlignmentColumns.of(texts),
                        List.of(OBJECTIVE, PARENT_OBJECTIVE),
                        MAX_GOALS),
                new SheetLayout<>(
                        texts.label("sheet.check-ins"),
                        CheckInColumns.of(texts),
                        List.of(AT, KEY_RESULT, VALUE, CONFIDENCE),
                        MAX_CHECK_INS));
    }

    List<SheetLayout<?>> all() {
        return List.of(goals, milestones, alignments, checkIns);
    }
}
