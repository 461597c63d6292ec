package org.dacheng.okr.workbook;

import java.util.List;
import org.dacheng.base.excel.SheetLayout;

/** The sheets of a workbook of goals, the same in what is exported, in the template and in what is imported. */
record OkrSheets(
        SheetLayout<GoalSheetRow> goals,
        SheetLayout<MilestoneSheetRow> milestones,
        SheetLayout<AlignmentSheetRow> alignments,
        SheetLayout<CheckInSheetRow> checkIns) {

    /** A company of 5,000 people has 80,000 rows of goals; all sheets together have to fit into memory. */
    static final int MOST_ROWS = 250_000;

    static final int MOST_GOALS = 90_000;
    private static final int MOST_CHECK_INS = 150_000;

    static OkrSheets of(WorkbookTexts texts) {
        return new OkrSheets(
                new SheetLayout<>(
                        texts.label("sheet.goals"),
                        GoalColumns.of(texts),
                        List.of("owner", "objective", "key-result"),
                        MOST_GOALS),
                new SheetLayout<>(
                        texts.label("sheet.milestones"),
                        MilestoneColumns.of(texts),
                        List.of("key-result", "milestone"),
                        MOST_GOALS),
                new SheetLayout<>(
                        texts.label("sheet.alignments"),
                        AlignmentColumns.of(texts),
                        List.of("objective", "parent-objective"),
                        MOST_GOALS),
                new SheetLayout<>(
                        texts.label("sheet.check-ins"),
                        CheckInColumns.of(texts),
                        List.of("at", "key-result", "value", "confidence"),
                        MOST_CHECK_INS));
    }

    List<SheetLayout<?>> all() {
        return List.of(goals, milestones, alignments, checkIns);
    }
}
