package org.dacheng.okr.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.jspecify.annotations.Nullable;

/** Whom the row of an objective names beside its owner: who answers for it, where it counts, who may see it. */
final class ObjectivePeople {

    private final Scene scene;
    private final PlannedObjective planned;
    private final Line line;

    ObjectivePeople(Scene scene, PlannedObjective planned, Line line) {
        this.scene = scene;
        this.planned = planned;
        this.line = line;
    }

    /** Anyone who answers for a known one stays even if he left; somebody new is here. */
    @Nullable
    String responsible() {
        String name = line.text("responsible");
        ObjectiveView known = planned.known();
        if (name == null) {
            return null;
        }
        if (known != null
                && scene.names().means(name, Owner.person(known.responsible().id()))) {
            return known.responsible().id();
        }
        String id = scene.names().person(line, "responsible", name);
        if (id == null || !scene.active(line, "responsible", id)) {
            return null;
        }
        if (planned.owner().kind() == OwnerKind.PERSON && !planned.owner().id().equals(id)) {
            line.wrong("responsible", "okr.objective.responsible-is-owner");
        }
        return id;
    }

    /** To which its goals count; null when the row says none, or one that cannot be. */
    @Nullable
    String department() {
        String name = line.text("department");
        if (name == null) {
            return null;
        }
        ObjectiveView known = planned.known();
        String before = known == null ? null : known.departmentId();
        if (before != null && scene.names().means(name, new Owner(OwnerKind.DEPARTMENT, before))) {
            return before;
        }
        String id = scene.names().department(line, "department", name);
        if (id != null && planned.owner().kind() == OwnerKind.PERSON && !isHis(id)) {
            line.wrong("department", "okr.objective.not-his-department");
        }
        return id;
    }

    private boolean isHis(String departmentId) {
        return scene.people().get(planned.owner().id()).departmentIds().contains(departmentId);
    }

    /** Those it is named to, in the order of the row. */
    List<String> viewers() {
        List<String> before = planned.known() == null
                ? List.of()
                : Objects.requireNonNull(planned.known()).viewers();
        List<String> ids = Arrays.stream(line.textOr("viewers", "").split("[;；,，、\n]", -1))
                .map(Plain::stripped)
                .filter(name -> !name.isEmpty())
                .map(name -> scene.names().person(line, "viewers", name))
                .filter(Objects::nonNull)
                .toList();
        ids.stream().filter(id -> !before.contains(id)).forEach(id -> scene.active(line, "viewers", id));
        return ids;
    }
}
