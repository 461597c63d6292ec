package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.MANAGER_COMMENT;
import static org.dacheng.okr.workbook.ColumnKeys.MANAGER_SCORE;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER_COMMENT;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER_SCORE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dacheng.base.excel.CellChange;
import org.dacheng.base.excel.CellParser;
import org.dacheng.base.excel.CellType;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.score.ScoreCommand;

/** Plans changed scores; before the scoring state they are left out with a hint. */
final class ScorePlanner {

    private static final int MAX_LENGTH = 2_000;

    private final ImportContext context;
    private final List<PlannedScore> planned = new ArrayList<>();

    ScorePlanner(ImportContext context) {
        this.context = context;
    }

    List<PlannedScore> plan(List<PlannedObjective> objectives) {
        for (PlannedObjective one : objectives) {
            plan(one, false);
            plan(one, true);
        }
        return planned;
    }

    private void plan(PlannedObjective objective, boolean byManager) {
        ObjectiveView known = objective.known();
        ScoreWithComment whole =
                known == null ? ScoreWithComment.NONE : byManager ? known.managerScore() : known.ownerScore();
        SheetRow first = null;
        if (objective.applied != null) {
            SheetRow row = Objects.requireNonNull(objective.row());
            if (differs(row, whole, objective.target, byManager, objective.title())) {
                first = row;
                whole = score(objective.target, byManager);
            }
        }
        Map<String, ScoreWithComment> results = new LinkedHashMap<>();
        for (PlannedKeyResult one : objective.results()) {
            KeyResultView result = one.known();
            ScoreWithComment before =
                    result == null ? ScoreWithComment.NONE : byManager ? result.managerScore() : result.ownerScore();
            if (one.applied != null && differs(one.row(), before, one.target, byManager, one.title())) {
                first = first == null ? one.row() : first;
                if (result != null) {
                    results.put(result.id(), score(one.target, byManager));
                }
            }
        }
        if (first != null && known != null && context.cycle().state().takesScores()) {
            mayScore(first, known, byManager);
            planned.add(new PlannedScore(first, known.id(), new ScoreCommand(byManager, whole, results)));
        }
    }

    private static ScoreWithComment score(GoalSheetRow target, boolean byManager) {
        return byManager ? target.managerScore : target.ownerScore;
    }

    private boolean differs(
            SheetRow row, ScoreWithComment before, GoalSheetRow target, boolean byManager, String title) {
        ScoreWithComment after = score(target, byManager);
        String column = scoreColumn(byManager);
        if (after.comment() != null && PlainText.length(after.comment()) > MAX_LENGTH) {
            row.addError(byManager ? MANAGER_COMMENT : OWNER_COMMENT, "okr.score.comment-long", MAX_LENGTH);
        }
        if (CellType.formatted(before.score()).equals(CellType.formatted(after.score()))
                && comment(before).equals(comment(after))) {
            return false;
        }
        if (!context.cycle().state().takesScores()) {
            row.addHint(column, "okr.import.scores-wait");
            return false;
        }
        BigDecimal score = after.score();
        if (score != null && !isScore(score)) {
            row.addError(column, "okr.score.range");
        }
        context.changes()
                .changed(
                        row,
                        GoalKinds.SCORE,
                        "",
                        title,
                        List.of(new CellChange(column, text(before), text(after))),
                        false);
        return true;
    }

    private static boolean isScore(BigDecimal score) {
        return score.signum() >= 0
                && score.compareTo(BigDecimal.ONE) <= 0
                && score.stripTrailingZeros().scale() <= 1;
    }

    private void mayScore(SheetRow row, ObjectiveView objective, boolean byManager) {
        boolean may = byManager
                ? objective.mayScore() || Cycles.mayManage(context.actor())
                : context.mayWrite(objective.owner(), objective.responsible().id());
        if (!may) {
            row.addError(scoreColumn(byManager), "okr.score.not-allowed");
        }
    }

    private static String scoreColumn(boolean byManager) {
        return byManager ? MANAGER_SCORE : OWNER_SCORE;
    }

    private static String text(ScoreWithComment scored) {
        return (CellType.formatted(scored.score()) + " " + comment(scored)).strip();
    }

    private static String comment(ScoreWithComment scored) {
        return scored.comment() == null ? "" : CellParser.stripped(scored.comment());
    }
}
