package org.dacheng.okr.workbook;

import java.util.List;
import org.dacheng.base.excel.writer.TableWorkbook;

/** The sheets that are written in parallel while objectives are read. */
final class GoalTables {

    private final TableWorkbook.Table<GoalSheetRow> goals;
    private final TableWorkbook.Table<MilestoneSheetRow> milestones;
    private final TableWorkbook.Table<AlignmentSheetRow> alignments;
    private final TableWorkbook.Table<CheckInSheetRow> checkIns;

    GoalTables(TableWorkbook workbook, OkrSheets sheets) {
        goals = workbook.table(sheets.goals());
        milestones = workbook.table(sheets.milestones());
        alignments = workbook.table(sheets.alignments());
        checkIns = workbook.table(sheets.checkIns());
    }

    /** An objective with its key results and milestones. */
    record ObjectiveRows(
            ObjectiveSheetRow objective, List<KeyResultSheetRow> keyResults, List<MilestoneSheetRow> milestones) {}

    void goals(List<ObjectiveRows> page) {
        for (ObjectiveRows one : page) {
            goals.group(one.objective());
            one.keyResults().forEach(goals::detail);
            one.milestones().forEach(milestones::row);
            one.objective().alignments.forEach(alignments::row);
        }
    }

    void checkIns(List<CheckInSheetRow> page) {
        page.forEach(checkIns::row);
    }
}
