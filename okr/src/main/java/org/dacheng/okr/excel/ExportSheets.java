package org.dacheng.okr.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.excel.TableWorkbook;

/** The sheets that grow side by side while objectives are read. */
final class ExportSheets {

    private final GoalSheet goals;
    private final MilestoneSheet milestones;
    private final AlignmentSheet alignments;
    private final CheckInSheet checkIns;
    private final Map<String, ObjectiveRow> objectivesById = new HashMap<>();
    private final Map<String, KeyResultRow> keyResultsById = new HashMap<>();

    ExportSheets(TableWorkbook workbook, ExportWords.For words) {
        goals = new GoalSheet(workbook, words);
        milestones = new MilestoneSheet(workbook, words);
        alignments = new AlignmentSheet(workbook, words);
        checkIns = new CheckInSheet(workbook, words);
    }

    /** Their check-ins follow, before the next objectives. */
    void goals(List<ObjectiveRow> page, Below below) {
        objectivesById.clear();
        keyResultsById.clear();
        for (ObjectiveRow objective : page) {
            List<KeyResultRow> results = below.keyResults().getOrDefault(objective.id(), List.of());
            List<AlignmentRow> above = below.aligned().getOrDefault(objective.id(), List.of());
            goals.write(objective, results, above, below.viewers().getOrDefault(objective.id(), List.of()));
            above.forEach(one -> alignments.write(objective, one));
            objectivesById.put(objective.id(), objective);
            for (KeyResultRow one : results) {
                keyResultsById.put(one.id(), one);
                below.milestones()
                        .getOrDefault(one.id(), List.of())
                        .forEach(step -> milestones.write(objective, one, step));
            }
        }
    }

    /** What belongs to some objectives, by objective; milestones by key result. */
    record Below(
            Map<String, List<KeyResultRow>> keyResults,
            Map<String, List<MilestoneRow>> milestones,
            Map<String, List<AlignmentRow>> aligned,
            Map<String, List<String>> viewers) {}

    /** One of a key result that was removed since is left out. */
    void checkIns(List<CheckInRow> page) {
        for (CheckInRow checkIn : page) {
            ObjectiveRow objective = objectivesById.get(checkIn.objectiveId());
            KeyResultRow keyResult = keyResultsById.get(checkIn.keyResultId());
            if (objective != null && keyResult != null) {
                checkIns.write(objective, keyResult, checkIn);
            }
        }
    }
}
