package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.MILESTONE;
import static org.dacheng.okr.workbook.ColumnKeys.MILESTONE_ID;
import static org.dacheng.okr.workbook.ColumnKeys.REACHED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.excel.CellParser;
import org.dacheng.base.excel.RowEdit;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.jspecify.annotations.Nullable;

/** Plans the changes of the milestones of a key result; those without a row stay. */
final class MilestonePlanner {

    private static final int LONGEST_TITLE = 300;

    private final ImportContext context;
    private final PlannedKeyResult result;
    private final List<KeyResultView.Milestone> before;
    private boolean changed;

    MilestonePlanner(ImportContext context, PlannedKeyResult result) {
        this.context = context;
        this.result = result;
        KeyResultView known = result.known();
        this.before = known == null ? List.of() : known.milestones();
    }

    /** The new list of all milestones; null when unchanged. */
    @Nullable
    List<KeyResultEdit.Step> plan() {
        Map<String, SheetRow> byKnown = new HashMap<>();
        List<SheetRow> fresh = new ArrayList<>();
        Map<String, Integer> titles = new HashMap<>();
        for (SheetRow row : result.steps()) {
            String title = row.textOr(MILESTONE, "");
            Integer earlier = titles.putIfAbsent(title, row.number());
            Optional<KeyResultView.Milestone> step = find(row, title);
            if (earlier != null
                    || (step.isPresent() && byKnown.putIfAbsent(step.get().id(), row) != null)) {
                row.addError(MILESTONE, "okr.import.twice", earlier == null ? row.number() : earlier);
            } else if (title.isEmpty() || PlainText.length(title) > LONGEST_TITLE) {
                row.addError(MILESTONE, "okr.key-result.milestone-title", LONGEST_TITLE);
            } else if (step.isEmpty()) {
                fresh.add(row);
            }
        }
        List<KeyResultEdit.Step> steps = new ArrayList<>();
        before.forEach(step -> steps.add(kept(step, byKnown.get(step.id()))));
        fresh.forEach(row -> steps.add(added(row)));
        result.milestones = steps.size();
        return changed ? steps : null;
    }

    private Optional<KeyResultView.Milestone> find(SheetRow row, String title) {
        String id = row.text(MILESTONE_ID);
        return before.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .or(() -> before.stream()
                        .filter(step -> CellParser.stripped(step.title()).equals(title))
                        .findFirst());
    }

    private KeyResultEdit.Step kept(KeyResultView.Milestone step, @Nullable SheetRow row) {
        if (row == null) {
            reach(step.title(), step.done(), step.done());
            return new KeyResultEdit.Step(step.id(), step.title(), step.dueOn());
        }
        MilestoneSheetRow target = MilestoneSheetRow.of(step, result.target);
        RowEdit<MilestoneSheetRow> applied = apply(row, target);
        changed = changed || !applied.changes(column -> !column.equals(REACHED)).isEmpty();
        reach(target.title, step.done(), target.done);
        context.changes()
                .changed(
                        row,
                        GoalKinds.MILESTONE,
                        owner(),
                        target.title,
                        applied.changes(),
                        result.objective().isAgreementChanged(applied.changes()));
        return new KeyResultEdit.Step(step.id(), target.title, target.dueOn);
    }

    private KeyResultEdit.Step added(SheetRow row) {
        changed = true;
        MilestoneSheetRow target = new MilestoneSheetRow(result.target);
        apply(row, target);
        reach(target.title, false, target.done);
        context.changes()
                .created(
                        row,
                        GoalKinds.MILESTONE,
                        owner(),
                        target.title,
                        List.of(),
                        result.objective().isAgreementExtended());
        return new KeyResultEdit.Step(null, target.title, target.dueOn);
    }

    private RowEdit<MilestoneSheetRow> apply(SheetRow row, MilestoneSheetRow target) {
        return RowEdit.of(context.sheets().milestones().columns(), row, target);
    }

    private void reach(String title, boolean was, boolean now) {
        if (now) {
            result.reached(title);
        }
        if (now != was) {
            result.reachedAnew = true;
        }
    }

    private String owner() {
        return context.names().owner(result.objective().owner());
    }
}
