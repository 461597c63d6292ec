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

/** A new or existing key result in a workbook, with its planned changes. */
final class PlannedKeyResult {

    private final SheetRow row;
    private final PlannedObjective objective;
    private final @Nullable KeyResultView known;
    private final String title;
    private final List<SheetRow> milestoneRows = new ArrayList<>();
    /** The item with the values of its row, once applied. */
    final KeyResultSheetRow target;

    /** Its applied row; null when only other rows refer to it. */
    @Nullable
    RowEdit<GoalSheetRow> applied;

    @Nullable
    KeyResultEdit edit;

    @Nullable
    BigDecimal weight;

    @Nullable
    Boolean locked;

    /** Number of its milestones after the import. */
    int milestones;

    /** Titles of the milestones that are done, if given in the workbook. */
    @Nullable
    Set<String> done;

    /** Whether the workbook changes which milestones are done; that requires a check-in. */
    boolean isNewlyReached;

    @Nullable
    String writtenId;

    /** @param row its row, or the row that refers to it */
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
    List<SheetRow> milestoneRows() {
        return milestoneRows;
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

    void addReached(String milestone) {
        if (done == null) {
            done = new LinkedHashSet<>();
        }
        done.add(milestone);
    }
}
