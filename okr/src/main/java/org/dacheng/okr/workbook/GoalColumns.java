package org.dacheng.okr.workbook;

import static org.dacheng.base.excel.Column.BlankCells.CLEAR;
import static org.dacheng.base.excel.Column.BlankCells.KEEP;
import static org.dacheng.okr.workbook.ColumnKeys.BASELINE;
import static org.dacheng.okr.workbook.ColumnKeys.CATEGORY;
import static org.dacheng.okr.workbook.ColumnKeys.COMMIT;
import static org.dacheng.okr.workbook.ColumnKeys.CONFIDENCE;
import static org.dacheng.okr.workbook.ColumnKeys.CURRENCY;
import static org.dacheng.okr.workbook.ColumnKeys.CURRENT;
import static org.dacheng.okr.workbook.ColumnKeys.DECIMALS;
import static org.dacheng.okr.workbook.ColumnKeys.DEPARTMENT;
import static org.dacheng.okr.workbook.ColumnKeys.HAND_PROGRESS;
import static org.dacheng.okr.workbook.ColumnKeys.HAND_REASON;
import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT;
import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT_ID;
import static org.dacheng.okr.workbook.ColumnKeys.KIND;
import static org.dacheng.okr.workbook.ColumnKeys.MANAGER_COMMENT;
import static org.dacheng.okr.workbook.ColumnKeys.MANAGER_SCORE;
import static org.dacheng.okr.workbook.ColumnKeys.NOTE;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE_ID;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER_COMMENT;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER_KIND;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER_SCORE;
import static org.dacheng.okr.workbook.ColumnKeys.RESPONSIBLE;
import static org.dacheng.okr.workbook.ColumnKeys.ROLL_UP;
import static org.dacheng.okr.workbook.ColumnKeys.START;
import static org.dacheng.okr.workbook.ColumnKeys.STRETCH;
import static org.dacheng.okr.workbook.ColumnKeys.TARGET;
import static org.dacheng.okr.workbook.ColumnKeys.UNIT;
import static org.dacheng.okr.workbook.ColumnKeys.VIEWERS;
import static org.dacheng.okr.workbook.ColumnKeys.VISIBILITY;
import static org.dacheng.okr.workbook.ColumnKeys.WEIGHT;
import static org.dacheng.okr.workbook.ColumnKeys.WEIGHT_LOCKED;
import static org.dacheng.okr.workbook.WorkbookTexts.grey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.excel.CellParser;
import org.dacheng.base.excel.CellType;
import org.dacheng.base.excel.Column;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.okr.objective.ObjectiveCategory;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the sheet of goals: objectives, each followed by its key results. A key result repeats owner and
 * objective in grey, so that filters and pivot tables work.
 */
final class GoalColumns {

    private final WorkbookTexts texts;
    private final WorkbookNames names;
    private final List<Column<GoalSheetRow>> columns = new ArrayList<>();

    static List<Column<GoalSheetRow>> of(WorkbookTexts texts) {
        GoalColumns made = new GoalColumns(texts);
        made.subject();
        made.measure();
        made.progress();
        made.scores();
        made.responsibility();
        made.ids();
        return made.columns;
    }

    private GoalColumns(WorkbookTexts texts) {
        this.texts = texts;
        this.names = texts.names();
    }

    private void subject() {
        addRepeated(texts.column(
                OWNER_KIND, 12, texts.enumType(OwnerKind.class, "okr.owner-kind."), row -> row.owner.kind()));
        addRepeated(texts.column(OWNER, 20, texts.owner(), row -> row.owner));
        addRepeated(texts.column(
                DEPARTMENT,
                20,
                texts.department(),
                this::department,
                KEEP,
                row -> row.departmentId,
                (row, id) -> row.departmentId = id));
        addRepeated(texts.column(
                OBJECTIVE, 50, CellType.text(), KEEP, row -> row.title, (row, title) -> row.title = title));
        addRepeated(texts.column(
                CATEGORY,
                13,
                texts.enumType(ObjectiveCategory.class, "okr.category."),
                KEEP,
                row -> row.category,
                (row, value) -> row.category = value));
        addKeyResult(texts.column(
                KEY_RESULT, 50, CellType.text(), KEEP, row -> row.title, (row, title) -> row.title = title));
    }

    private void measure() {
        CellType<String> currency = CellType.text().read(GoalColumns::currency);
        CellType<Integer> decimals = CellType.integer();
        addKeyResult(texts.column(
                KIND,
                13,
                texts.enumType(KeyResultKind.class, "okr.kind."),
                KEEP,
                row -> row.kind,
                (row, kind) -> row.kind = kind));
        addKeyResult(texts.column(
                UNIT, 10, CellType.text(), CLEAR, row -> filled(row.unit), (row, unit) -> row.unit = text(unit)));
        addKeyResult(
                texts.column(CURRENCY, 8, currency, KEEP, row -> row.currency, (row, code) -> row.currency = code));
        addKeyResult(
                texts.column(DECIMALS, 8, decimals, KEEP, row -> row.decimals, (row, count) -> row.decimals = count));
        addKeyResult(value(START, KEEP, row -> row.start, (row, value) -> row.start = value));
        addKeyResult(value(BASELINE, CLEAR, row -> row.baseline, (row, value) -> row.baseline = value));
        addKeyResult(value(COMMIT, CLEAR, row -> row.commit, (row, value) -> row.commit = value));
        addKeyResult(value(TARGET, KEEP, row -> row.target, (row, value) -> row.target = value));
        addKeyResult(value(STRETCH, CLEAR, row -> row.stretch, (row, value) -> row.stretch = value));
        addKeyResult(texts.column(CURRENT, 14, CellType.number(), row -> row.current));
    }

    private void progress() {
        CellType<Boolean> locked = texts.yesNo();
        add(texts.column("progress", 10, CellType.share(), row -> row.progress));
        addObjective(texts.column(
                HAND_PROGRESS,
                10,
                CellType.share(),
                CLEAR,
                row -> row.handProgress,
                (row, share) -> row.handProgress = share));
        addObjective(texts.column(
                HAND_REASON,
                30,
                CellType.text(),
                CLEAR,
                row -> filled(row.handReason),
                (row, reason) -> row.handReason = text(reason)));
        add(texts.column(CONFIDENCE, 12, texts.confidence(), row -> row.confidence));
        addKeyResult(texts.column(
                WEIGHT, 10, CellType.share(), KEEP, row -> row.weight, (row, share) -> row.weight = share));
        addKeyResult(texts.column(
                WEIGHT_LOCKED,
                10,
                locked.withWrite(yes -> yes ? locked.show().apply(yes) : null),
                CLEAR,
                row -> row.weightLocked,
                (row, yes) -> row.weightLocked = Boolean.TRUE.equals(yes)));
    }

    private void scores() {
        add(texts.column(
                OWNER_SCORE,
                12,
                CellType.number(),
                CLEAR,
                row -> row.ownerScore.score(),
                (row, score) -> row.ownerScore = new ScoreWithComment(score, row.ownerScore.comment())));
        add(texts.column(
                MANAGER_SCORE,
                15,
                CellType.number(),
                CLEAR,
                row -> row.managerScore.score(),
                (row, score) -> row.managerScore = new ScoreWithComment(score, row.managerScore.comment())));
        add(texts.column(
                OWNER_COMMENT,
                30,
                CellType.text(),
                CLEAR,
                row -> row.ownerScore.comment(),
                (row, comment) -> row.ownerScore = new ScoreWithComment(row.ownerScore.score(), comment)));
        add(texts.column(
                MANAGER_COMMENT,
                30,
                CellType.text(),
                CLEAR,
                row -> row.managerScore.comment(),
                (row, comment) -> row.managerScore = new ScoreWithComment(row.managerScore.score(), comment)));
        add(texts.column("last-check-in", 12, CellType.day(), row -> texts.day(row.lastCheckInAt)));
    }

    private void responsibility() {
        add(texts.column(
                RESPONSIBLE,
                20,
                texts.person(),
                this::responsible,
                KEEP,
                row -> row.responsibleId,
                (row, id) -> row.responsibleId = id));
        addObjective(texts.column(
                VISIBILITY,
                14,
                texts.enumType(Visibility.class, "okr.visibility."),
                KEEP,
                row -> row.visibility,
                (row, value) -> row.visibility = value));
        addObjective(texts.column(
                VIEWERS,
                20,
                texts.people(),
                this::viewers,
                CLEAR,
                row -> filled(row.viewers),
                (row, ids) -> row.viewers = ids == null ? List.of() : ids));
        addObjective(texts.column(
                ROLL_UP,
                22,
                texts.enumType(RollUp.class, "okr.roll-up."),
                KEEP,
                row -> row.rollUp,
                (row, value) -> row.rollUp = value));
        addObjective(texts.column(
                NOTE, 40, CellType.text(), CLEAR, row -> filled(row.note), (row, note) -> row.note = text(note)));
        addObjective(texts.column(
                "state",
                12,
                texts.enumType(ObjectiveState.class, "okr.objective-state.").choices(List::of),
                row -> row.state));
        addObjective(texts.column("aligned-to", 50, CellType.text(), GoalColumns::alignedTo));
    }

    private void ids() {
        add(texts.textColumn(OBJECTIVE_ID, 8, row -> grey(row.objective().id)));
        addKeyResult(texts.textColumn(KEY_RESULT_ID, 8, row -> grey(row.id)));
    }

    private void add(Column<GoalSheetRow> column) {
        columns.add(column);
    }

    private void addObjective(Column<ObjectiveSheetRow> column) {
        columns.add(column.of(ObjectiveSheetRow.class));
    }

    private void addKeyResult(Column<KeyResultSheetRow> column) {
        columns.add(column.of(KeyResultSheetRow.class));
    }

    /** A column of objectives, repeated in grey for key results. */
    private void addRepeated(Column<ObjectiveSheetRow> column) {
        columns.add(column.<GoalSheetRow>of(ObjectiveSheetRow.class).withWrite(row -> {
            Object cell = column.write().apply(row.objective());
            return row instanceof ObjectiveSheetRow ? cell : grey(cell);
        }));
    }

    /** A value of the measure; 50 % of a percentage is 50. */
    private Column<KeyResultSheetRow> value(
            String key,
            Column.BlankCells blank,
            Function<KeyResultSheetRow, @Nullable BigDecimal> current,
            BiConsumer<KeyResultSheetRow, @Nullable BigDecimal> apply) {
        return texts.column(
                key,
                14,
                CellType.number(),
                (row, column, target) -> row.number(column, target.kind == KeyResultKind.PERCENTAGE),
                blank,
                current,
                apply);
    }

    private static @Nullable String currency(SheetRow row, String column) {
        String code = row.text(column);
        return code == null ? null : CellParser.key(code).toUpperCase(Locale.ROOT);
    }

    private @Nullable String department(SheetRow row, String column, ObjectiveSheetRow target) {
        String name = row.textOr(column, "");
        if (target.departmentId != null && names.matches(name, new Owner(OwnerKind.DEPARTMENT, target.departmentId))) {
            return target.departmentId;
        }
        String id = names.department(row, column, name);
        if (id != null && target.owner.kind() == OwnerKind.PERSON && !names.isMember(target.owner.id(), id)) {
            row.addError(column, "okr.objective.not-in-department");
        }
        return id;
    }

    /** A responsible person who left may stay; a new one must be active. */
    private @Nullable String responsible(SheetRow row, String column, GoalSheetRow target) {
        String name = row.textOr(column, "");
        if (target.responsibleId != null && names.matches(name, Owner.person(target.responsibleId))) {
            return target.responsibleId;
        }
        String id = names.person(row, column, name);
        return id != null && names.isActive(row, column, id) ? id : null;
    }

    private List<String> viewers(SheetRow row, String column, ObjectiveSheetRow target) {
        List<String> ids = Arrays.stream(row.textOr(column, "").split("[;；,，、\n]", -1))
                .map(CellParser::stripped)
                .filter(name -> !name.isEmpty())
                .map(name -> names.person(row, column, name))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        ids.stream().filter(id -> !target.viewers.contains(id)).forEach(id -> names.isActive(row, column, id));
        return ids;
    }

    private static @Nullable String alignedTo(ObjectiveSheetRow row) {
        return filled(row.alignments.stream()
                .filter(AlignmentSheetRow::isConfirmed)
                .map(one -> one.keyResultTitle() == null ? one.parentTitle() : one.keyResultTitle())
                .collect(Collectors.joining("; ")));
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable List<String> filled(List<String> ids) {
        return ids.isEmpty() ? null : ids;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
