package org.dacheng.okr.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.score.Scores;
import org.jspecify.annotations.Nullable;

/** Which progress is set by hand, with what reason, and where the formula counts again. */
final class OverridePlan {

    private static final String PROGRESS = "hand-progress";
    private static final String REASON = "hand-reason";

    private final Scene scene;
    private final Scores scores;
    private final List<PlannedOverride> planned = new ArrayList<>();

    OverridePlan(Scene scene, Scores scores) {
        this.scene = scene;
        this.scores = scores;
    }

    List<PlannedOverride> make(List<PlannedObjective> objectives) {
        for (PlannedObjective one : objectives) {
            Line line = one.line();
            if (line != null && line.has(PROGRESS)) {
                plan(line, one);
            }
            one.results().stream()
                    .map(PlannedResult::line)
                    .filter(each -> each != line)
                    .forEach(OverridePlan::none);
        }
        return planned;
    }

    /** Progress of a key result is what its values say. */
    private static void none(Line line) {
        for (String column : List.of(PROGRESS, REASON)) {
            if (!line.isBlank(column)) {
                line.wrong(column, "okr.import.hand-objective");
            }
        }
    }

    private void plan(Line line, PlannedObjective objective) {
        ObjectiveView known = objective.known();
        ObjectiveView.Override set = known == null ? null : known.override();
        BigDecimal before = known == null || set == null ? null : known.progress();
        String reasonBefore = set == null ? "" : set.reason();
        BigDecimal said = line.share(PROGRESS);
        if (said == null && !line.isBlank(PROGRESS)) {
            return;
        }
        String reason = line.has(REASON) ? line.textOr(REASON, "") : said == null ? "" : reasonBefore;
        List<Change> changes = new ArrayList<>();
        differs(changes, PROGRESS, shown(before), shown(said));
        differs(changes, REASON, Plain.stripped(reasonBefore), reason);
        if (!changes.isEmpty()) {
            check(line, known, said, reason);
            planned.add(new PlannedOverride(line, objective, said, reason));
            scene.items()
                    .changed(
                            line,
                            Item.Kind.HAND_PROGRESS,
                            scene.names().label(objective.owner()),
                            objective.title(),
                            changes);
        }
    }

    private void check(Line line, @Nullable ObjectiveView known, @Nullable BigDecimal said, String reason) {
        if (!scene.cycle().state().takesCheckIns()) {
            scene.findings()
                    .wrong(
                            line,
                            PROGRESS,
                            Message.of("okr.score.cycle-closed", scene.cycle().name(), scene.state()));
        } else if (known != null && !scores.mayOverride(scene.asker(), known)) {
            scene.findings().wrong(line, PROGRESS, Message.of("okr.score.not-allowed"));
        }
        if (said != null) {
            Scores.overrideViolations(said, reason)
                    .forEach(one ->
                            scene.findings().wrong(line, "hand-" + one.pointer().substring(1), one.text()));
        } else if (!reason.isEmpty()) {
            line.wrong(PROGRESS, "okr.override.progress");
        }
    }

    private static String shown(@Nullable BigDecimal share) {
        return share == null ? "" : Items.percent(share);
    }

    private static void differs(List<Change> changes, String column, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(column, before, after));
        }
    }
}
