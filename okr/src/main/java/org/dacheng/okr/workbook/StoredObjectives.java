package org.dacheng.okr.workbook;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dacheng.base.excel.CellParser;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.jspecify.annotations.Nullable;

/** The stored objectives to which a workbook may refer, as far as the actor may see them. */
final class StoredObjectives {

    private final String cycleId;
    private final Map<String, ObjectiveView> objectives = new LinkedHashMap<>();
    private final Map<String, ObjectiveView> byKeyResult = new HashMap<>();
    private final Map<String, ObjectiveView> byName = new HashMap<>();

    StoredObjectives(String cycleId, Collection<ObjectiveView> all) {
        this.cycleId = cycleId;
        for (ObjectiveView one : all) {
            objectives.put(one.id(), one);
            if (one.cycleId().equals(cycleId)) {
                one.keyResults().forEach(result -> byKeyResult.put(result.id(), one));
                byName.putIfAbsent(name(one.owner(), one.title()), one);
            }
        }
    }

    static String name(Owner owner, String title) {
        return owner.kind() + " " + owner.id() + " " + CellParser.stripped(title);
    }

    /** In any cycle. */
    Optional<ObjectiveView> objective(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(objectives.get(id));
    }

    /** In the cycle of the import. */
    Optional<ObjectiveView> inCycle(@Nullable String id) {
        return objective(id).filter(one -> one.cycleId().equals(cycleId));
    }

    Optional<ObjectiveView> ofKeyResult(@Nullable String keyResultId) {
        return keyResultId == null ? Optional.empty() : Optional.ofNullable(byKeyResult.get(keyResultId));
    }

    Optional<ObjectiveView> named(Owner owner, String title) {
        return Optional.ofNullable(byName.get(name(owner, title)));
    }

    Stream<ObjectiveView> all() {
        return objectives.values().stream();
    }

    static Optional<KeyResultView> keyResult(ObjectiveView objective, String id) {
        return objective.keyResults().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    static Optional<KeyResultView> titled(ObjectiveView objective, String title) {
        return objective.keyResults().stream()
                .filter(one -> CellParser.stripped(one.title()).equals(title))
                .findFirst();
    }
}
