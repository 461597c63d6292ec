package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.CURRENCY;
import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT;
import static org.dacheng.okr.workbook.ColumnKeys.MEASURE;
import static org.dacheng.okr.workbook.ColumnKeys.MILESTONE;
import static org.dacheng.okr.workbook.ColumnKeys.RESPONSIBLE;
import static org.dacheng.okr.workbook.ColumnKeys.TARGET;
import static org.dacheng.okr.workbook.ColumnKeys.WEIGHT_LOCKED;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dacheng.base.excel.RowEdit;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.MeasureCheck;
import org.dacheng.okr.objective.KeyResultEdit;
import org.jspecify.annotations.Nullable;

/** Plans the changes of a key result from its row and those of its milestones. */
final class KeyResultPlanner {

    private static final int MAX_TITLE_LENGTH = 500;
    private static final int MAX_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ImportContext context;
    private final PlannedKeyResult planned;
    private final KeyResultSheetRow target;
    private final SheetRow row;

    KeyResultPlanner(ImportContext context, PlannedKeyResult planned) {
        this.context = context;
        this.planned = planned;
        this.target = planned.target;
        this.row = planned.row();
    }

    /** @param own whether the row describes the key result and does not only refer to it */
    void plan(boolean own) {
        List<KeyResultEdit.MilestoneEdit> milestones = new MilestonePlanner(context, planned).plan();
        if (own) {
            row(milestones);
        } else if (milestones != null) {
            planned.edit = new KeyResultEdit(null, null, null, null, milestones);
        }
    }

    private void row(@Nullable List<KeyResultEdit.MilestoneEdit> milestones) {
        boolean fresh = planned.known() == null;
        if (PlainText.length(planned.title()) > MAX_TITLE_LENGTH) {
            row.addError(KEY_RESULT, "okr.objective.too-long", MAX_TITLE_LENGTH);
        }
        if (fresh) {
            target.kind = usualKind();
        }
        RowEdit<GoalSheetRow> applied = RowEdit.of(context.sheets().goals().columns(), row, target);
        planned.applied = applied;
        if (target.kind != KeyResultKind.MILESTONES) {
            planned.milestoneRows().forEach(step -> step.addError(MILESTONE, "okr.import.no-milestones"));
        }
        Measure measure = measure();
        planned.locked = applied.ifChanged(WEIGHT_LOCKED, target.weightLocked);
        if (fresh) {
            planned.edit = new KeyResultEdit(planned.title(), measure, target.responsibleId, null, milestones);
            context.changes()
                    .created(
                            row,
                            GoalKinds.KEY_RESULT,
                            context.names().owner(planned.objective().owner()),
                            planned.title(),
                            List.of(),
                            planned.objective().isAgreementExtended());
            return;
        }
        boolean measured = !applied.changes(MEASURE::contains).isEmpty();
        String title = applied.ifChanged(KEY_RESULT, target.title);
        String responsible = applied.ifChanged(RESPONSIBLE, target.responsibleId);
        if (measured || title != null || responsible != null || milestones != null) {
            planned.edit = new KeyResultEdit(title, measured ? measure : null, responsible, null, milestones);
        }
    }

    /** Kind of a new key result whose row has none. */
    private KeyResultKind usualKind() {
        if (planned.milestones > 0) {
            return KeyResultKind.MILESTONES;
        }
        if (!row.isBlank(CURRENCY)) {
            return KeyResultKind.MONEY;
        }
        return row.isBlank(TARGET) ? KeyResultKind.PERCENTAGE : KeyResultKind.NUMBER;
    }

    /** The measure in the row; problems are reported; null when a number is missing. */
    private @Nullable Measure measure() {
        BigDecimal start = target.start == null ? BigDecimal.ZERO : target.start;
        BigDecimal end = target.target == null && row.isBlank(TARGET) ? usualTarget() : target.target;
        if (end == null) {
            if (row.isBlank(TARGET)) {
                row.addError(TARGET, "okr.import.no-target");
            }
            return null;
        }
        Measure measure = MeasureCheck.normalized(
                new Measure(
                        target.kind,
                        target.unit,
                        target.currency,
                        target.decimals == null
                                ? decimals(start, end, target.baseline, target.commit, target.stretch)
                                : target.decimals,
                        start,
                        end,
                        target.baseline,
                        target.commit,
                        target.stretch),
                planned.milestones);
        MeasureCheck.violations(measure, "")
                .forEach(one -> row.addError(one.pointer().substring(1), one.text()));
        target.measure(measure);
        return measure;
    }

    private @Nullable BigDecimal usualTarget() {
        return switch (target.kind) {
            case PERCENTAGE -> HUNDRED;
            case YES_NO, MILESTONES -> BigDecimal.ONE;
            case NUMBER, MONEY -> null;
        };
    }

    private static int decimals(@Nullable BigDecimal... values) {
        return Math.min(
                MAX_DECIMALS,
                Arrays.stream(values)
                        .filter(Objects::nonNull)
                        .mapToInt(value -> value.stripTrailingZeros().scale())
                        .reduce(0, Math::max));
    }
}
