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

/** A new or existing objective in a workbook, with its planned changes. */
final class PlannedObjective {

    private final @Nullable SheetRow row;
    private final @Nullable ObjectiveView known;
    private final Owner owner;
    private final String title;
    private final List<PlannedKeyResult> results = new ArrayList<>();

    /** The item with the values of its row, once applied. */
    final ObjectiveSheetRow target;

    /** Its applied row; null without one. */
    @Nullable
    RowEdit<GoalSheetRow> applied;

    @Nullable
    NewObjective fresh;

    @Nullable
    ObjectiveEdit edit;

    /** Id of the objective once it is written. */
    @Nullable
    String writtenId;

    /**
     * @param row its own row; null when only rows of its key results refer to it
     * @param title title after the import
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

    /** Identifies it in a graph before it has an id. */
    String node() {
        return known != null ? known.id() : "row " + (row == null ? title : row.sheet() + row.number());
    }

    /** Whether a text is its title before or after the import. */
    boolean isTitled(String text) {
        return text.equals(title) || (known != null && text.equals(CellParser.stripped(known.title())));
    }

    boolean isWritten() {
        return fresh != null || edit != null || results.stream().anyMatch(PlannedKeyResult::isWritten);
    }

    /** Whether changes affect the agreed content; reached values are check-ins and no part of it. */
    boolean isAgreementChanged(List<CellChange> changes) {
        return isAgreementChanged(
                changes.stream().map(CellChange::column).filter(column -> !column.equals(ColumnKeys.REACHED)));
    }

    /** Whether new items in it change the agreed content. */
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
