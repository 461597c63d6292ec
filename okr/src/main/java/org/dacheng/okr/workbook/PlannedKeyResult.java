package org.dacheng.okr.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dacheng.base.excel.CellParser;
import org.dacheng.base.excel.RowEdit;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.jspecify.annotations.Nullable;

/** A key result that a workbook names, there already or not, and what becomes of it. */
final class PlannedKeyResult {

    private final SheetRow row;
    private final PlannedObjective objective;
    private final @Nullable KeyResultView known;
    private final String title;
    private final List<SheetRow> steps = new ArrayList<>();
    /** With what its row says, once that is applied. */
    final KeyResultSheetRow target;

    /** What its row says; null when only rows of others name it. */
    @Nullable
    RowEdit<GoalSheetRow> applied;

    @Nullable
    KeyResultEdit edit;

    @Nullable
    BigDecimal weight;

    @Nullable
    Boolean locked;

    /** How many milestones it will have. */
    int milestones;

    /** Titles of the milestones that are done, when the workbook says which. */
    @Nullable
    Set<String> done;

    /** Whether a milestone is done, or not, that was otherwise before: only a check-in says so. */
    boolean reachedAnew;

    @Nullable
    String writtenId;

    /** @param row its row, or that of what names it */
    PlannedKeyResult(SheetRow row, PlannedObjective objective, @Nullable KeyResultView known, String title) {
        this.row = row;
        this.objective = objective;
        this.known = known;
        this.title = title;
        this.target =
                known == null ? new KeyResultSheetRow(objective.target) : KeyResultSheetRow.of(known, objective.target);
        if (known != null) {
            milestones = known.milestones().size();
            writtenId = known.id();
        }
    }

    SheetRow row() {
        return row;
    }

    PlannedObjective objective() {
        return objective;
    }

    @Nullable
    KeyResultView known() {
        return known;
    }

    String title() {
        return title;
    }

    /** Rows of its milestones. */
    List<SheetRow> steps() {
        return steps;
    }

    boolean isKnownAs(@Nullable String id) {
        return known != null && known.id().equals(id);
    }

    boolean isTitled(String text) {
        return text.equals(title) || (known != null && text.equals(CellParser.stripped(known.title())));
    }

    boolean isWritten() {
        return known == null || edit != null || weight != null || locked != null;
    }

    void reached(String milestone) {
        if (done == null) {
            done = new LinkedHashSet<>();
        }
        done.add(milestone);
    }
}
