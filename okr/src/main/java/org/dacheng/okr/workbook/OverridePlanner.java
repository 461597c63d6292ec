package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.HAND;
import static org.dacheng.okr.workbook.ColumnKeys.HAND_PROGRESS;
import static org.dacheng.okr.workbook.ColumnKeys.HAND_REASON;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dacheng.base.excel.CellChange;
import org.dacheng.base.excel.RowEdit;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.score.Scores;
import org.jspecify.annotations.Nullable;

/** Plans progress set by hand with its reasons, and returns to computed progress. */
final class OverridePlanner {

    private final ImportContext context;
    private final Scores scores;
    private final List<PlannedOverride> planned = new ArrayList<>();

    OverridePlanner(ImportContext context, Scores scores) {
        this.context = context;
        this.scores = scores;
    }

    List<PlannedOverride> plan(List<PlannedObjective> objectives) {
        for (PlannedObjective one : objectives) {
            if (one.applied != null) {
                plan(Objects.requireNonNull(one.row()), one.applied, one);
            }
            one.results().stream()
                    .filter(each -> each.applied != null)
                    .map(PlannedKeyResult::row)
                    .forEach(OverridePlanner::refuse);
        }
        return planned;
    }

    /** The progress of a key result is always computed. */
    private static void refuse(SheetRow row) {
        for (String column : HAND) {
            if (!row.isBlank(column)) {
                row.addError(column, "okr.import.hand-objective");
            }
        }
    }

    private void plan(SheetRow row, RowEdit<GoalSheetRow> applied, PlannedObjective objective) {
        ObjectiveSheetRow target = objective.target;
        if (!row.has(HAND_PROGRESS)) {
            return;
        }
        if (!row.has(HAND_REASON) && target.handProgress == null) {
            target.handReason = "";
        }
        List<CellChange> changes = applied.changes(HAND::contains);
        if (!changes.isEmpty()) {
            check(row, objective.known(), target);
            planned.add(new PlannedOverride(row, objective, target.handProgress, target.handReason));
            context.changes()
                    .changed(
                            row,
                            GoalKinds.HAND_PROGRESS,
                            context.names().owner(objective.owner()),
                            objective.title(),
                            changes,
                            false);
        }
    }

    private void check(SheetRow row, @Nullable ObjectiveView known, ObjectiveSheetRow target) {
        CycleView cycle = context.cycle();
        if (!cycle.state().takesCheckIns()) {
            row.addError(HAND_PROGRESS, "okr.score.cycle-closed", cycle.name(), context.state());
        } else if (known != null && !scores.mayOverride(context.actor(), known)) {
            row.addError(HAND_PROGRESS, "okr.score.not-allowed");
        }
        if (target.handProgress != null) {
            Scores.overrideViolations(target.handProgress, target.handReason)
                    .forEach(one -> row.addError("hand-" + one.pointer().substring(1), one.text()));
        } else if (!target.handReason.isEmpty()) {
            row.addError(HAND_PROGRESS, "okr.override.progress");
        }
    }
}
