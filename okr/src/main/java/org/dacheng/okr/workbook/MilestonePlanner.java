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

    private static final int MAX_TITLE_LENGTH = 300;

    private final ImportContext context;
    private final PlannedKeyResult result;
    private final List<KeyResultView.MilestoneView> before;
    private boolean changed;

    MilestonePlanner(ImportContext context, PlannedKeyResult result) {
        this.context = context;
        this.result = result;
        KeyResultView known = result.known();
        this.before = known == null ? List.of() : known.milestones();
    }

    /** The new list of all milestones; null when unchanged. */
    @Nullable
    List<KeyResultEdit.MilestoneEdit> plan() {
        Map<String, SheetRow> byKnown = new HashMap<>();
        List<SheetRow> fresh = new ArrayList<>();
        Map<String, Integer> titles = new HashMap<>();
        for (SheetRow row : result.milestoneRows()) {
            String title = row.textOr(MILESTONE, "");
            Integer earlier = titles.putIfAbsent(title, row.number());
            Optional<KeyResultView.MilestoneView> step = find(row, title);
            if (earlier == null && step.isPresent()) {
                SheetRow same = byKnown.putIfAbsent(step.get().id(), row);
                earlier = same == null ? null : same.number();
            }
            if (earlier != null) {
                row.addError(MILESTONE, "okr.import.twice", earlier);
            } else if (title.isEmpty() || PlainText.length(title) > MAX_TITLE_LENGTH) {
                row.addError(MILESTONE, "okr.key-result.milestone-title", MAX_TITLE_LENGTH);
            } else if (step.isEmpty()) {
                fresh.add(row);
            }
        }
        List<KeyResultEdit.MilestoneEdit> milestones = new ArrayList<>();
        before.forEach(step -> milestones.add(kept(step, byKnown.get(step.id()))));
        fresh.forEach(row -> milestones.add(added(row)));
        result.milestones = milestones.size();
        return changed ? milestones : null;
    }

    private Optional<KeyResultView.MilestoneView> find(SheetRow row, String title) {
        String id = row.text(MILESTONE_ID);
        return before.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .or(() -> before.stream()
                        .filter(step -> CellParser.stripped(step.title()).equals(title))
                        .findFirst());
    }

    private KeyResultEdit.MilestoneEdit kept(KeyResultView.MilestoneView step, @Nullable SheetRow row) {
        if (row == null) {
            recordReached(step.title(), step.done(), step.done());
            return new KeyResultEdit.MilestoneEdit(step.id(), step.title(), step.dueOn());
        }
        MilestoneSheetRow target = MilestoneSheetRow.of(step, result.target);
        RowEdit<MilestoneSheetRow> applied = apply(row, target);
        changed = changed || !applied.changes(column -> !column.equals(REACHED)).isEmpty();
        recordReached(target.title, step.done(), target.done);
        context.changes()
                .changed(
                        row,
                        GoalKinds.MILESTONE,
                        owner(),
                        target.title,
                        applied.changes(),
                        result.objective().isAgreementChanged(applied.changes()));
        return new KeyResultEdit.MilestoneEdit(step.id(), target.title, target.dueOn);
    }

    private KeyResultEdit.MilestoneEdit added(SheetRow row) {
        changed = true;
        MilestoneSheetRow target = new MilestoneSheetRow(result.target);
        apply(row, target);
        recordReached(target.title, false, target.done);
        context.changes()
                .created(
                        row,
                        GoalKinds.MILESTONE,
                        owner(),
                        target.title,
                        List.of(),
                        result.objective().isAgreementExtended());
        return new KeyResultEdit.MilestoneEdit(null, target.title, target.dueOn);
    }

    private RowEdit<MilestoneSheetRow> apply(SheetRow row, MilestoneSheetRow target) {
        return RowEdit.of(context.sheets().milestones().columns(), row, target);
    }

    private void recordReached(String title, boolean was, boolean now) {
        if (now) {
            result.addReached(title);
        }
        if (now != was) {
            result.isNewlyReached = true;
        }
    }

    private String owner() {
        return context.names().owner(result.objective().owner());
    }
}
