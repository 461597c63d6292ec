package org.dacheng.okr.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.measure.Scored;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.score.ScoreCommand;
import org.dacheng.okr.word.Words;

/** Which scores are changed; while a cycle is not scored they wait, and the reader is told. */
final class ScorePlan {

    private static final int LONGEST = 2_000;

    private final Scene scene;
    private final List<PlannedScore> planned = new ArrayList<>();

    ScorePlan(Scene scene) {
        this.scene = scene;
    }

    List<PlannedScore> make(List<PlannedObjective> objectives) {
        for (PlannedObjective one : objectives) {
            plan(one, false, "owner-score", "owner-comment");
            plan(one, true, "manager-score", "manager-comment");
        }
        return planned;
    }

    private void plan(PlannedObjective objective, boolean byManager, String scoreColumn, String commentColumn) {
        Map<String, Scored> results = new LinkedHashMap<>();
        ObjectiveView known = objective.known();
        Scored whole = known == null ? Scored.NONE : byManager ? known.managerScore() : known.ownerScore();
        Line first = null;
        Line own = objective.line();
        if (own != null) {
            Scored said = said(own, scoreColumn, commentColumn, whole);
            if (differs(own, scoreColumn, whole, said, objective.title())) {
                first = own;
                whole = said;
            }
        }
        for (PlannedResult one : objective.results()) {
            KeyResultView result = one.known();
            Scored before = result == null ? Scored.NONE : byManager ? result.managerScore() : result.ownerScore();
            Scored said = said(one.line(), scoreColumn, commentColumn, before);
            if (differs(one.line(), scoreColumn, before, said, one.title())) {
                first = first == null ? one.line() : first;
                if (result != null) {
                    results.put(result.id(), said);
                }
            }
        }
        if (first != null && known != null && scene.cycle().state().takesScores()) {
            mayScore(first, scoreColumn, known, byManager);
            planned.add(new PlannedScore(first, known.id(), new ScoreCommand(byManager, whole, results)));
        }
    }

    private Scored said(Line line, String scoreColumn, String commentColumn, Scored before) {
        BigDecimal score = line.has(scoreColumn) ? line.number(scoreColumn, false) : before.score();
        String comment = line.has(commentColumn) ? line.text(commentColumn) : before.comment();
        if (comment != null && PlainText.length(comment) > LONGEST) {
            line.wrong(commentColumn, "okr.score.comment-long", LONGEST);
        }
        return new Scored(score, comment);
    }

    private boolean differs(Line line, String column, Scored before, Scored said, String title) {
        boolean same = number(before).equals(number(said)) && comment(before).equals(comment(said));
        if (same) {
            return false;
        }
        if (!scene.cycle().state().takesScores()) {
            line.hint(column, "okr.import.scores-wait");
            return false;
        }
        BigDecimal score = said.score();
        if (score != null && !isScore(score)) {
            line.wrong(column, "okr.score.range");
        }
        scene.items().changed(line, Item.Kind.SCORE, "", title, List.of(new Change(column, text(before), text(said))));
        return true;
    }

    private static boolean isScore(BigDecimal score) {
        return score.signum() >= 0
                && score.compareTo(BigDecimal.ONE) <= 0
                && score.stripTrailingZeros().scale() <= 1;
    }

    private void mayScore(Line line, String column, ObjectiveView objective, boolean byManager) {
        boolean may = byManager
                ? objective.mayScore() || Cycles.mayKeep(scene.asker())
                : scene.writers()
                        .mayWrite(
                                scene.asker(),
                                Words.of(objective.owner().kind()),
                                objective.owner().id(),
                                objective.responsible().id());
        if (!may) {
            scene.findings().wrong(line, column, Message.of("okr.score.not-allowed"));
        }
    }

    private static String text(Scored scored) {
        return (number(scored) + " " + comment(scored)).strip();
    }

    private static String number(Scored scored) {
        return Items.shown(scored.score());
    }

    private static String comment(Scored scored) {
        return scored.comment() == null ? "" : Plain.stripped(scored.comment());
    }
}
