package org.dacheng.okr.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.jspecify.annotations.Nullable;

/** What becomes of the milestones of a key result by their rows; those without a row stay. */
final class StepPlan {

    private static final int LONGEST_TITLE = 300;

    private final Scene scene;
    private final PlannedResult result;
    private final List<KeyResultView.Milestone> before;
    private boolean changed;

    StepPlan(Scene scene, PlannedResult result) {
        this.scene = scene;
        this.result = result;
        KeyResultView known = result.known();
        this.before = known == null ? List.of() : known.milestones();
    }

    /** The whole list as it will be; null when it stays. */
    @Nullable
    List<KeyResultEdit.Step> make() {
        Map<String, Line> byKnown = new HashMap<>();
        List<Line> fresh = new ArrayList<>();
        Map<String, Integer> titles = new HashMap<>();
        for (Line line : result.steps()) {
            String title = line.textOr("milestone", "");
            Integer earlier = titles.putIfAbsent(title, line.number());
            Optional<KeyResultView.Milestone> step = find(line, title);
            if (earlier != null
                    || (step.isPresent() && byKnown.putIfAbsent(step.get().id(), line) != null)) {
                line.wrong("milestone", "okr.import.twice", earlier == null ? line.number() : earlier);
            } else if (title.isEmpty() || PlainText.length(title) > LONGEST_TITLE) {
                line.wrong("milestone", "okr.key-result.milestone-title", LONGEST_TITLE);
            } else if (step.isEmpty()) {
                fresh.add(line);
            }
        }
        List<KeyResultEdit.Step> steps = new ArrayList<>();
        before.forEach(step -> steps.add(kept(step, byKnown.get(step.id()))));
        fresh.forEach(line -> steps.add(added(line)));
        result.milestones = steps.size();
        return changed ? steps : null;
    }

    private Optional<KeyResultView.Milestone> find(Line line, String title) {
        String id = line.text("milestone-id");
        return before.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .or(() -> before.stream()
                        .filter(step -> Plain.stripped(step.title()).equals(title))
                        .findFirst());
    }

    private KeyResultEdit.Step kept(KeyResultView.Milestone step, @Nullable Line line) {
        if (line == null) {
            reach(step.title(), step.done(), null);
            return new KeyResultEdit.Step(step.id(), step.title(), step.dueOn());
        }
        String title = line.textOr("milestone", step.title());
        LocalDate due = line.has("due") ? line.day("due") : step.dueOn();
        List<Change> changes = new ArrayList<>();
        differs(changes, "milestone", step.title(), title);
        differs(changes, "due", String.valueOf(step.dueOn()), String.valueOf(due));
        changed = changed || !changes.isEmpty();
        Boolean reached = line.flag("reached");
        reach(title, step.done(), reached);
        if (reached != null && reached != step.done()) {
            differs(changes, "reached", scene.text(yesNo(step.done())), scene.text(yesNo(reached)));
        }
        scene.items().changed(line, Item.Kind.MILESTONE, result.objective(), owner(), title, changes);
        return new KeyResultEdit.Step(step.id(), title, due);
    }

    private KeyResultEdit.Step added(Line line) {
        changed = true;
        String title = line.textOr("milestone", "");
        reach(title, false, line.flag("reached"));
        scene.items().created(line, Item.Kind.MILESTONE, result.objective(), owner(), title);
        return new KeyResultEdit.Step(null, title, line.day("due"));
    }

    private void reach(String title, boolean was, @Nullable Boolean now) {
        if (now == null ? was : now) {
            result.reached(title);
        }
        if (now != null && now != was) {
            result.reachedAnew = true;
        }
    }

    private String owner() {
        return scene.names().label(result.objective().owner());
    }

    private static String yesNo(boolean yes) {
        return yes ? "okr.export.yes" : "okr.export.no";
    }

    private static void differs(List<Change> changes, String column, String old, String fresh) {
        if (!old.equals(fresh)) {
            changes.add(new Change(column, old.equals("null") ? "" : old, fresh.equals("null") ? "" : fresh));
        }
    }
}
