package org.dacheng.okr.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dacheng.base.excel.CellChange;
import org.dacheng.base.excel.CellParser;
import org.dacheng.base.excel.RowEdit;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.okr.objective.AgreedContent;
import org.dacheng.okr.objective.NewObjective;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.jspecify.annotations.Nullable;

/** An objective that a workbook names, there already or not, and what becomes of it. */
final class PlannedObjective {

    private final @Nullable SheetRow row;
    private final @Nullable ObjectiveView known;
    private final Owner owner;
    private final String title;
    private final List<PlannedKeyResult> results = new ArrayList<>();

    /** With what its row says, once that is applied. */
    final ObjectiveSheetRow target;

    /** What its row says; null without one. */
    @Nullable
    RowEdit<GoalSheetRow> applied;

    @Nullable
    NewObjective fresh;

    @Nullable
    ObjectiveEdit edit;

    /** Of the objective once it is written. */
    @Nullable
    String writtenId;

    /**
     * @param row its own row; null when only rows of its key results name it
     * @param title as it will be
     */
    PlannedObjective(@Nullable SheetRow row, @Nullable ObjectiveView known, Owner owner, String title) {
        this.row = row;
        this.known = known;
        this.owner = owner;
        this.title = title;
        this.target = known == null ? new ObjectiveSheetRow(owner) : ObjectiveSheetRow.of(known);
        this.writtenId = target.id;
    }

    @Nullable
    SheetRow row() {
        return row;
    }

    @Nullable
    ObjectiveView known() {
        return known;
    }

    Owner owner() {
        return owner;
    }

    String title() {
        return title;
    }

    List<PlannedKeyResult> results() {
        return results;
    }

    /** Names it in a graph before it has an id. */
    String node() {
        return known != null ? known.id() : "row " + (row == null ? title : row.sheet() + row.number());
    }

    /** Whether a text next to its id is its title, as it was or as it will be. */
    boolean isTitled(String text) {
        return text.equals(title) || (known != null && text.equals(CellParser.stripped(known.title())));
    }

    boolean isWritten() {
        return fresh != null || edit != null || results.stream().anyMatch(PlannedKeyResult::isWritten);
    }

    /** Whether changes of what it says change what was agreed on; what is reached is a check-in and no part of it. */
    boolean isAgreementChanged(List<CellChange> changes) {
        return isAgreementChanged(
                changes.stream().map(CellChange::column).filter(column -> !column.equals(ColumnKeys.REACHED)));
    }

    /** Whether something new in it changes what was agreed on. */
    boolean isAgreementExtended() {
        return isAgreementChanged(Stream.of("keyResults"));
    }

    private boolean isAgreementChanged(Stream<String> parts) {
        return AgreedContent.isChanged(known != null && known.wasAgreed(), parts.toList());
    }

    SheetRow anyRow() {
        if (row != null) {
            return row;
        }
        return results.get(0).row();
    }
}
