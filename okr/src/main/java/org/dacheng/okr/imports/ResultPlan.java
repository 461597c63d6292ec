package org.dacheng.okr.imports;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.Owner;
import org.jspecify.annotations.Nullable;

/** What becomes of a key result by its row and those of its milestones. */
final class ResultPlan {

    private static final int LONGEST_TITLE = 500;

    private final Scene scene;
    private final PlannedResult planned;
    private final Line line;
    private final List<Change> changes = new ArrayList<>();

    ResultPlan(Scene scene, PlannedResult planned) {
        this.scene = scene;
        this.planned = planned;
        this.line = planned.line();
    }

    /** @param own whether the row is its own, not that of something which names it */
    void make(boolean own) {
        List<KeyResultEdit.Step> steps = new StepPlan(scene, planned).make();
        if (own) {
            row(planned.known(), steps);
        } else if (steps != null) {
            planned.edit = new KeyResultEdit(null, null, null, null, steps);
        }
    }

    private void row(@Nullable KeyResultView known, @Nullable List<KeyResultEdit.Step> steps) {
        if (PlainText.length(planned.title()) > LONGEST_TITLE) {
            line.wrong("key-result", "okr.objective.too-long", LONGEST_TITLE);
        }
        MeasurePlan plan = new MeasurePlan(scene, line, known == null ? null : known.measure(), planned.milestones);
        planned.kind = plan.kind();
        if (planned.kind != KeyResultKind.MILESTONES) {
            planned.steps().forEach(step -> step.wrong("milestone", "okr.import.no-milestones"));
        }
        Measure measure = plan.measure();
        String responsible = responsible(known);
        if (known == null) {
            planned.edit = new KeyResultEdit(planned.title(), measure, responsible, null, steps);
            locked(false);
            scene.items().created(line, Item.Kind.KEY_RESULT, planned.objective(), owner(), planned.title());
            return;
        }
        change(known, measure == null ? List.of() : plan.changes(measure), measure, responsible, steps);
    }

    private void change(
            KeyResultView known,
            List<Change> measured,
            @Nullable Measure measure,
            @Nullable String responsible,
            @Nullable List<KeyResultEdit.Step> steps) {
        String title = Plain.stripped(known.title()).equals(planned.title()) ? null : planned.title();
        if (title != null) {
            changes.add(new Change("key-result", known.title(), title));
        }
        changes.addAll(measured);
        if (responsible != null) {
            changes.add(new Change(
                    "responsible",
                    scene.names().person(known.responsible().id()),
                    scene.names().person(responsible)));
        }
        if (!changes.isEmpty() || steps != null) {
            planned.edit = new KeyResultEdit(title, measured.isEmpty() ? null : measure, responsible, null, steps);
        }
        locked(known.weightLocked());
        planned.changes.addAll(changes);
    }

    private void locked(boolean before) {
        if (!line.has("weight-locked")) {
            return;
        }
        boolean wanted = Boolean.TRUE.equals(line.flag("weight-locked"));
        if (wanted != before) {
            planned.locked = wanted;
            changes.add(new Change("weight-locked", yesNo(before), yesNo(wanted)));
        }
    }

    private String yesNo(boolean yes) {
        return scene.text(yes ? "okr.export.yes" : "okr.export.no");
    }

    private @Nullable String responsible(@Nullable KeyResultView known) {
        String name = line.text("responsible");
        if (name == null
                || (known != null
                        && scene.names()
                                .means(name, Owner.person(known.responsible().id())))) {
            return null;
        }
        String id = scene.names().person(line, "responsible", name);
        return id != null && scene.active(line, "responsible", id) ? id : null;
    }

    private String owner() {
        return scene.names().label(planned.objective().owner());
    }
}
