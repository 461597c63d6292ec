package org.dacheng.okr.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.excel.CellParser;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.okr.objective.KeyResultView;
import org.jspecify.annotations.Nullable;

/** A key result as a row of the sheet of goals. Fields that an import does not set have the values of a new one. */
final class KeyResultSheetRow extends GoalSheetRow {

    static final String COLUMNS =
            "k.id, k.objective_id, k.title, k.kind, k.unit, k.currency, k.decimals, k.start_value,"
                    + " k.baseline_value, k.commit_value, k.target_value, k.stretch_value, k.current_value, k.weight,"
                    + " k.weight_locked, k.responsible_id, k.progress, k.confidence, k.last_check_in_at, k.owner_score,"
                    + " k.owner_comment, k.manager_score, k.manager_comment";

    private final ObjectiveSheetRow objective;
    KeyResultKind kind = KeyResultKind.PERCENTAGE;
    String unit = "";

    @Nullable
    String currency;

    /** Null for the decimals of the values. */
    @Nullable
    Integer decimals;

    @Nullable
    BigDecimal start;

    @Nullable
    BigDecimal baseline;

    @Nullable
    BigDecimal commit;

    @Nullable
    BigDecimal target;

    @Nullable
    BigDecimal stretch;

    BigDecimal current = BigDecimal.ZERO;

    /** Null for an equal share of the remaining weight. */
    @Nullable
    BigDecimal weight;

    boolean weightLocked;

    KeyResultSheetRow(ObjectiveSheetRow objective) {
        this.objective = objective;
    }

    /** Values have the decimals of the measure, unless that would round them. */
    static KeyResultSheetRow read(ResultSet row, ObjectiveSheetRow objective) throws SQLException {
        int decimals = row.getInt("decimals");
        KeyResultSheetRow read = new KeyResultSheetRow(objective);
        read.id = row.getString("id");
        read.title = row.getString("title");
        read.kind = EnumKeys.read(KeyResultKind.class, row.getString("kind"));
        read.unit = row.getString("unit");
        read.currency = row.getString("currency");
        read.decimals = decimals;
        read.start = shown(row.getBigDecimal("start_value"), decimals);
        read.baseline = shownIfAny(row.getBigDecimal("baseline_value"), decimals);
        read.commit = shownIfAny(row.getBigDecimal("commit_value"), decimals);
        read.target = shown(row.getBigDecimal("target_value"), decimals);
        read.stretch = shownIfAny(row.getBigDecimal("stretch_value"), decimals);
        read.current = shown(row.getBigDecimal("current_value"), decimals);
        read.weight = row.getBigDecimal("weight");
        read.weightLocked = row.getBoolean("weight_locked");
        read.responsibleId = row.getString("responsible_id");
        read.progress = row.getBigDecimal("progress");
        read.confidence = EnumKeys.readNullable(Confidence.class, row.getString("confidence"));
        read.lastCheckInAt = UtcTimestamps.readNullable(row, "last_check_in_at");
        read.ownerScore = new ScoreWithComment(row.getBigDecimal("owner_score"), row.getString("owner_comment"));
        read.managerScore = new ScoreWithComment(row.getBigDecimal("manager_score"), row.getString("manager_comment"));
        return read;
    }

    static KeyResultSheetRow of(KeyResultView view, ObjectiveSheetRow objective) {
        KeyResultSheetRow row = new KeyResultSheetRow(objective);
        row.id = view.id();
        row.title = CellParser.stripped(view.title());
        row.measure(view.measure());
        row.current = view.current();
        row.weight = view.weight();
        row.weightLocked = view.weightLocked();
        row.responsibleId = view.responsible().id();
        row.ownerScore = view.ownerScore();
        row.managerScore = view.managerScore();
        return row;
    }

    void measure(Measure measure) {
        kind = measure.kind();
        unit = measure.unit();
        currency = measure.currency();
        decimals = measure.decimals();
        start = measure.start();
        baseline = measure.baseline();
        commit = measure.commit();
        target = measure.target();
        stretch = measure.stretch();
    }

    @Override
    ObjectiveSheetRow objective() {
        return objective;
    }

    /** Unit shown after its values; for money without a unit the currency. */
    @Nullable
    String measuredIn() {
        return unit.isEmpty() ? currency : unit;
    }

    private static @Nullable BigDecimal shownIfAny(@Nullable BigDecimal value, int decimals) {
        return value == null ? null : shown(value, decimals);
    }

    /** Exported values must equal stored ones, so digits beyond the decimals are kept. */
    static BigDecimal shown(BigDecimal value, int decimals) {
        int needed = Math.max(decimals, Math.max(0, value.stripTrailingZeros().scale()));
        return value.setScale(needed, RoundingMode.UNNECESSARY);
    }
}
