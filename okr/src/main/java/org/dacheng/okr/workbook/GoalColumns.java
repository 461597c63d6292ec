package org.dacheng.okr.workbook;

import static org.dacheng.base.excel.Column.Blank.CLEARS;
import static org.dacheng.base.excel.Column.Blank.KEEPS;
import static org.dacheng.okr.workbook.WorkbookTexts.quiet;

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
import org.dacheng.okr.measure.Scored;
import org.dacheng.okr.objective.Category;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the sheet of goals: objectives, each followed by its key results. A key result repeats, in grey, whose
 * it is and of what objective, so that filters and pivot tables work.
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
        repeated(column("owner-kind", 12, texts.words(OwnerKind.class, "okr.owner-kind."), row -> row.owner.kind()));
        repeated(column("owner", 20, texts.owner(), row -> row.owner));
        repeated(column(
                "department",
                20,
                texts.department(),
                this::department,
                KEEPS,
                row -> row.departmentId,
                (row, id) -> row.departmentId = id));
        repeated(column("objective", 50, CellType.text(), KEEPS, row -> row.title, (row, title) -> row.title = title));
        repeated(column(
                "category",
                13,
                texts.words(Category.class, "okr.category."),
                KEEPS,
                row -> row.category,
                (row, value) -> row.category = value));
        keyResult(
                column("key-result", 50, CellType.text(), KEEPS, row -> row.title, (row, title) -> row.title = title));
    }

    private void measure() {
        CellType<String> currency = CellType.text().read(GoalColumns::currency);
        CellType<Integer> decimals = CellType.integer();
        keyResult(column(
                "kind",
                13,
                texts.words(KeyResultKind.class, "okr.kind."),
                KEEPS,
                row -> row.kind,
                (row, kind) -> row.kind = kind));
        keyResult(column(
                "unit", 10, CellType.text(), CLEARS, row -> filled(row.unit), (row, unit) -> row.unit = text(unit)));
        keyResult(column("currency", 8, currency, KEEPS, row -> row.currency, (row, code) -> row.currency = code));
        keyResult(column("decimals", 8, decimals, KEEPS, row -> row.decimals, (row, count) -> row.decimals = count));
        keyResult(value("start", KEEPS, row -> row.start, (row, value) -> row.start = value));
        keyResult(value("baseline", CLEARS, row -> row.baseline, (row, value) -> row.baseline = value));
        keyResult(value("commit", CLEARS, row -> row.commit, (row, value) -> row.commit = value));
        keyResult(value("target", KEEPS, row -> row.target, (row, value) -> row.target = value));
        keyResult(value("stretch", CLEARS, row -> row.stretch, (row, value) -> row.stretch = value));
        keyResult(column("current", 14, CellType.number(), row -> row.current));
    }

    private void progress() {
        CellType<Boolean> locked = texts.yesNo();
        both(column("progress", 10, CellType.share(), row -> row.progress));
        objective(column(
                "hand-progress",
                10,
                CellType.share(),
                CLEARS,
                row -> row.handProgress,
                (row, share) -> row.handProgress = share));
        objective(column(
                "hand-reason",
                30,
                CellType.text(),
                CLEARS,
                row -> filled(row.handReason),
                (row, reason) -> row.handReason = text(reason)));
        both(column("confidence", 12, texts.confidence(), row -> row.confidence));
        keyResult(column("weight", 10, CellType.share(), KEEPS, row -> row.weight, (row, share) -> row.weight = share));
        keyResult(column(
                "weight-locked",
                10,
                locked.written(yes -> yes ? locked.show().apply(yes) : null),
                CLEARS,
                row -> row.weightLocked,
                (row, yes) -> row.weightLocked = Boolean.TRUE.equals(yes)));
    }

    private void scores() {
        both(column(
                "owner-score",
                12,
                CellType.number(),
                CLEARS,
                row -> row.ownerScore.score(),
                (row, score) -> row.ownerScore = new Scored(score, row.ownerScore.comment())));
        both(column(
                "manager-score",
                15,
                CellType.number(),
                CLEARS,
                row -> row.managerScore.score(),
                (row, score) -> row.managerScore = new Scored(score, row.managerScore.comment())));
        both(column(
                "owner-comment",
                30,
                CellType.text(),
                CLEARS,
                row -> row.ownerScore.comment(),
                (row, comment) -> row.ownerScore = new Scored(row.ownerScore.score(), comment)));
        both(column(
                "manager-comment",
                30,
                CellType.text(),
                CLEARS,
                row -> row.managerScore.comment(),
                (row, comment) -> row.managerScore = new Scored(row.managerScore.score(), comment)));
        both(column("last-check-in", 12, CellType.day(), row -> texts.day(row.lastCheckInAt)));
    }

    private void responsibility() {
        both(column(
                "responsible",
                20,
                texts.person(),
                this::responsible,
                KEEPS,
                row -> row.responsibleId,
                (row, id) -> row.responsibleId = id));
        objective(column(
                "visibility",
                14,
                texts.words(Visibility.class, "okr.visibility."),
                KEEPS,
                row -> row.visibility,
                (row, value) -> row.visibility = value));
        objective(column(
                "viewers",
                20,
                texts.people(),
                this::viewers,
                CLEARS,
                row -> filled(row.viewers),
                (row, ids) -> row.viewers = ids == null ? List.of() : ids));
        objective(column(
                "roll-up",
                22,
                texts.words(RollUp.class, "okr.roll-up."),
                KEEPS,
                row -> row.rollUp,
                (row, value) -> row.rollUp = value));
        objective(column(
                "note", 40, CellType.text(), CLEARS, row -> filled(row.note), (row, note) -> row.note = text(note)));
        objective(column(
                "state",
                12,
                texts.words(ObjectiveState.class, "okr.objective-state.").choices(List::of),
                row -> row.state));
        objective(column("aligned-to", 50, CellType.text(), GoalColumns::alignedTo));
    }

    private void ids() {
        both(Column.text("objective-id", texts.label("objective-id"), 8, row -> quiet(row.objective().id)));
        keyResult(Column.text("key-result-id", texts.label("key-result-id"), 8, row -> quiet(row.id)));
    }

    private void both(Column<GoalSheetRow> column) {
        columns.add(column);
    }

    private void objective(Column<ObjectiveSheetRow> column) {
        columns.add(column.of(ObjectiveSheetRow.class));
    }

    private void keyResult(Column<KeyResultSheetRow> column) {
        columns.add(column.of(KeyResultSheetRow.class));
    }

    /** Of an objective, and in grey of each of its key results. */
    private void repeated(Column<ObjectiveSheetRow> column) {
        columns.add(column.<GoalSheetRow>of(ObjectiveSheetRow.class).written(row -> {
            Object cell = column.write().apply(row.objective());
            return row instanceof ObjectiveSheetRow ? cell : quiet(cell);
        }));
    }

    private <T, V> Column<T> column(String key, int width, CellType<V> type, Function<T, @Nullable V> current) {
        return Column.exported(key, texts.label(key), width, type, current);
    }

    private <T, V> Column<T> column(
            String key,
            int width,
            CellType<V> type,
            Column.Blank blank,
            Function<T, @Nullable V> current,
            BiConsumer<T, @Nullable V> apply) {
        return Column.imported(key, texts.label(key), width, type, current, apply, blank);
    }

    private <T, V> Column<T> column(
            String key,
            int width,
            CellType<V> type,
            Column.Reader<T, V> read,
            Column.Blank blank,
            Function<T, @Nullable V> current,
            BiConsumer<T, @Nullable V> apply) {
        return Column.imported(key, texts.label(key), width, type, read, current, apply, blank);
    }

    /** A value of the measure; 50 % of a percentage is 50. */
    private Column<KeyResultSheetRow> value(
            String key,
            Column.Blank blank,
            Function<KeyResultSheetRow, @Nullable BigDecimal> current,
            BiConsumer<KeyResultSheetRow, @Nullable BigDecimal> apply) {
        return column(
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
        if (target.departmentId != null && names.means(name, new Owner(OwnerKind.DEPARTMENT, target.departmentId))) {
            return target.departmentId;
        }
        String id = names.department(row, column, name);
        if (id != null && target.owner.kind() == OwnerKind.PERSON && !names.isMember(target.owner.id(), id)) {
            row.wrong(column, "okr.objective.not-his-department");
        }
        return id;
    }

    /** People who answer for it already stay even if they left; somebody new is here. */
    private @Nullable String responsible(SheetRow row, String column, GoalSheetRow target) {
        String name = row.textOr(column, "");
        if (target.responsibleId != null && names.means(name, Owner.person(target.responsibleId))) {
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
