package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.CATEGORY;
import static org.dacheng.okr.workbook.ColumnKeys.DEPARTMENT;
import static org.dacheng.okr.workbook.ColumnKeys.HAND;
import static org.dacheng.okr.workbook.ColumnKeys.NOTE;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER_KIND;
import static org.dacheng.okr.workbook.ColumnKeys.RESPONSIBLE;
import static org.dacheng.okr.workbook.ColumnKeys.ROLL_UP;
import static org.dacheng.okr.workbook.ColumnKeys.SCORES;
import static org.dacheng.okr.workbook.ColumnKeys.VIEWERS;
import static org.dacheng.okr.workbook.ColumnKeys.VISIBILITY;

import java.util.List;
import org.dacheng.base.excel.CellChange;
import org.dacheng.base.excel.RowEdit;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.objective.NewObjective;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;

/** Plans the changes of an objective from its row. */
final class ObjectivePlanner {

    private static final int MAX_TITLE_LENGTH = 500;
    private static final int MAX_NOTE_LENGTH = 10_000;

    private final ImportContext context;
    private final PlannedObjective planned;
    private final ObjectiveSheetRow target;
    private final SheetRow row;
    private final RowEdit<GoalSheetRow> applied;

    private ObjectivePlanner(ImportContext context, PlannedObjective planned, SheetRow row) {
        this.context = context;
        this.planned = planned;
        this.target = planned.target;
        this.row = row;
        this.applied = RowEdit.of(context.sheets().goals().columns(), row, target);
    }

    static void plan(ImportContext context, PlannedObjective planned, SheetRow row) {
        ObjectivePlanner planner = new ObjectivePlanner(context, planned, row);
        planned.applied = planner.applied;
        planner.plan();
    }

    private void plan() {
        check();
        ObjectiveView known = planned.known();
        boolean written = known == null || change();
        if (known == null) {
            create();
        }
        Message refusal = context.refusal(planned.owner(), known);
        if (refusal != null && written) {
            row.addError(OBJECTIVE, refusal);
        }
    }

    private void check() {
        if (PlainText.length(planned.title()) > MAX_TITLE_LENGTH) {
            row.addError(OBJECTIVE, "okr.objective.too-long", MAX_TITLE_LENGTH);
        }
        if (PlainText.length(target.note) > MAX_NOTE_LENGTH) {
            row.addError(NOTE, "okr.objective.too-long", MAX_NOTE_LENGTH);
        }
        Owner owner = planned.owner();
        String responsible = applied.ifChanged(RESPONSIBLE, target.responsibleId);
        if (owner.kind() == OwnerKind.PERSON && responsible != null && !responsible.equals(owner.id())) {
            row.addError(RESPONSIBLE, "okr.objective.responsible-is-owner");
        }
    }

    private void create() {
        if (planned.owner().kind() == OwnerKind.PERSON) {
            context.names().isActive(row, OWNER, planned.owner().id());
        }
        planned.fresh = new NewObjective(
                context.cycle().id(),
                planned.owner(),
                target.responsibleId,
                target.departmentId,
                planned.title(),
                target.note,
                target.category,
                target.visibility,
                target.viewers,
                target.rollUp);
        context.changes().created(row, GoalKinds.OBJECTIVE, owner(), planned.title(), List.of(), false);
    }

    /** Whether anything changes. */
    private boolean change() {
        ownerStays();
        List<CellChange> changes = applied.changes(column -> !HAND.contains(column) && !SCORES.contains(column));
        if (!changes.isEmpty()) {
            planned.edit = new ObjectiveEdit(
                    applied.ifChanged(OBJECTIVE, target.title),
                    applied.ifChanged(NOTE, target.note),
                    applied.ifChanged(CATEGORY, target.category),
                    applied.ifChanged(VISIBILITY, target.visibility),
                    applied.ifChanged(VIEWERS, target.viewers),
                    applied.ifChanged(ROLL_UP, target.rollUp),
                    applied.ifChanged(RESPONSIBLE, target.responsibleId),
                    applied.ifChanged(DEPARTMENT, target.departmentId));
        }
        context.changes()
                .changed(
                        row,
                        GoalKinds.OBJECTIVE,
                        owner(),
                        planned.title(),
                        changes,
                        planned.isAgreementChanged(changes));
        return !changes.isEmpty();
    }

    private void ownerStays() {
        String name = row.text(OWNER);
        OwnerKind kind = row.value(OWNER_KIND, context.ownerKinds());
        boolean other = (name != null && !context.names().matches(name, planned.owner()))
                || (kind != null && kind != planned.owner().kind());
        if (other) {
            row.addError(OWNER, "okr.import.owner-stays", owner());
        }
    }

    private String owner() {
        return context.names().owner(planned.owner());
    }
}
