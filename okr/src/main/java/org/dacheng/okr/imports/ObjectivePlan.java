package org.dacheng.okr.imports;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.Category;
import org.dacheng.okr.objective.NewObjective;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** What becomes of an objective by its row. */
final class ObjectivePlan {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NOTE = 10_000;

    private final Scene scene;
    private final PlannedObjective planned;
    private final Line line;
    private final List<Change> changes = new ArrayList<>();

    ObjectivePlan(Scene scene, PlannedObjective planned, Line line) {
        this.scene = scene;
        this.planned = planned;
        this.line = line;
    }

    void make() {
        lengths();
        ObjectivePeople named = new ObjectivePeople(scene, planned, line);
        String responsible = named.responsible();
        String department = named.department();
        List<String> viewers = sorted(named.viewers());
        Category category = line.word("category", Category.class, "okr.category.");
        Visibility visibility = line.word("visibility", Visibility.class, "okr.visibility.");
        RollUp rollUp = line.word("roll-up", RollUp.class, "okr.roll-up.");
        ObjectiveView known = planned.known();
        Message refusal = scene.refusal(planned.owner(), known);
        if (known == null) {
            fresh(responsible, department, viewers, category, visibility, rollUp);
        } else {
            owner();
            change(known, responsible, department, viewers, category, visibility, rollUp);
        }
        if (refusal != null && (known == null || !changes.isEmpty())) {
            scene.findings().wrong(line, "objective", refusal);
        }
    }

    private void lengths() {
        if (PlainText.length(planned.title()) > LONGEST_TITLE) {
            line.wrong("objective", "okr.objective.too-long", LONGEST_TITLE);
        }
        if (PlainText.length(line.textOr("note", "")) > LONGEST_NOTE) {
            line.wrong("note", "okr.objective.too-long", LONGEST_NOTE);
        }
    }

    private void fresh(
            @Nullable String responsible,
            @Nullable String department,
            List<String> viewers,
            @Nullable Category category,
            @Nullable Visibility visibility,
            @Nullable RollUp rollUp) {
        if (planned.owner().kind() == OwnerKind.PERSON) {
            scene.active(line, "owner", planned.owner().id());
        }
        planned.fresh = new NewObjective(
                scene.cycle().id(),
                planned.owner(),
                responsible,
                department,
                planned.title(),
                line.textOr("note", ""),
                category,
                visibility,
                viewers,
                rollUp);
        scene.items()
                .created(line, Item.Kind.OBJECTIVE, scene.names().label(planned.owner()), planned.title(), List.of());
    }

    private void owner() {
        String name = line.text("owner");
        OwnerKind kind = line.word("owner-kind", OwnerKind.class, "okr.owner-kind.");
        boolean other = (name != null && !scene.names().means(name, planned.owner()))
                || (kind != null && kind != planned.owner().kind());
        if (other) {
            line.wrong("owner", "okr.import.owner-stays", scene.names().label(planned.owner()));
        }
    }

    private void change(
            ObjectiveView known,
            @Nullable String responsible,
            @Nullable String department,
            List<String> viewers,
            @Nullable Category category,
            @Nullable Visibility visibility,
            @Nullable RollUp rollUp) {
        String title = differs("objective", known.title(), line.isBlank("objective") ? null : planned.title());
        String note = differs("note", known.note(), line.has("note") ? line.textOr("note", "") : null);
        Category newCategory = differs("category", "okr.category.", known.category(), category);
        Visibility newVisibility = differs("visibility", "okr.visibility.", known.visibility(), visibility);
        RollUp newRollUp = differs("roll-up", "okr.roll-up.", known.rollUp(), rollUp);
        String newResponsible =
                responsible == null || responsible.equals(known.responsible().id()) ? null : responsible;
        if (newResponsible != null) {
            add(
                    "responsible",
                    scene.names().person(known.responsible().id()),
                    scene.names().person(newResponsible));
        }
        String newDepartment = department == null || department.equals(known.departmentId()) ? null : department;
        if (newDepartment != null) {
            String before = known.departmentId();
            add(
                    "department",
                    before == null ? "" : scene.names().department(before),
                    scene.names().department(newDepartment));
        }
        List<String> newViewers = line.has("viewers") && !viewers.equals(sorted(known.viewers())) ? viewers : null;
        if (newViewers != null) {
            add("viewers", people(known.viewers()), people(newViewers));
        }
        if (!changes.isEmpty()) {
            planned.edit = new ObjectiveEdit(
                    title, note, newCategory, newVisibility, newViewers, newRollUp, newResponsible, newDepartment);
        }
        scene.items()
                .changed(
                        line,
                        Item.Kind.OBJECTIVE,
                        planned,
                        scene.names().label(planned.owner()),
                        planned.title(),
                        changes);
    }

    private @Nullable String differs(String column, String before, @Nullable String after) {
        if (after == null || Plain.stripped(before).equals(after)) {
            return null;
        }
        add(column, before, after);
        return after;
    }

    private <E extends Enum<E>> @Nullable E differs(String column, String prefix, E before, @Nullable E after) {
        if (after == null || after == before) {
            return null;
        }
        add(column, scene.word(prefix, before), scene.word(prefix, after));
        return after;
    }

    private void add(String column, String before, String after) {
        changes.add(new Change(column, before, after));
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().distinct().sorted().toList();
    }

    private String people(List<String> ids) {
        return String.join("; ", ids.stream().map(scene.names()::person).toList());
    }
}
