package org.dacheng.okr.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.excel.TableWorkbook;

/** The sheets that grow side by side while objectives are read. */
final class ExportSheets {

    private final GoalSheet goals;
    private final AlignmentSheet alignments;
    private final CheckInSheet checkIns;

    ExportSheets(TableWorkbook workbook, ExportWords.For words) {
        goals = new GoalSheet(workbook, words);
        alignments = new AlignmentSheet(workbook, words);
        checkIns = new CheckInSheet(workbook, words);
    }

    /** @return takes the check-ins of these objectives */
    Page write(
            List<ObjectiveRow> objectives,
            Map<String, List<KeyResultRow>> keyResults,
            Map<String, List<AlignmentRow>> aligned) {
        Page page = new Page();
        for (ObjectiveRow objective : objectives) {
            List<KeyResultRow> below = keyResults.getOrDefault(objective.id(), List.of());
            List<AlignmentRow> above = aligned.getOrDefault(objective.id(), List.of());
            goals.write(objective, below, above);
            above.forEach(one -> alignments.write(objective, one));
            page.objectives.put(objective.id(), objective);
            below.forEach(one -> page.keyResults.put(one.id(), one));
        }
        return page;
    }

    /** Some objectives with their key results, by id. */
    final class Page {

        private final Map<String, ObjectiveRow> objectives = new HashMap<>();
        private final Map<String, KeyResultRow> keyResults = new HashMap<>();

        private Page() {}

        /** One of a key result that was removed since is left out. */
        void checkIn(CheckInRow checkIn) {
            ObjectiveRow objective = objectives.get(checkIn.objectiveId());
            KeyResultRow keyResult = keyResults.get(checkIn.keyResultId());
            if (objective != null && keyResult != null) {
                checkIns.write(objective, keyResult, checkIn);
            }
        }
    }
}
