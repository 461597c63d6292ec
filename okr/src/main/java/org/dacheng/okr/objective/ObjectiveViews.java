package org.dacheng.okr.objective;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads views in a constant number of statements, each limited to what the actor may see. */
@Component
class ObjectiveViews {

    private final JdbcClient jdbc;
    private final VisibilityFilter visibility;
    private final ObjectivePartReader parts;
    private final ObjectiveViewAssembler assembly;

    ObjectiveViews(
            JdbcClient jdbc, VisibilityFilter visibility, ObjectivePartReader parts, ObjectiveViewAssembler assembly) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.parts = parts;
        this.assembly = assembly;
    }

    ObjectiveView get(Actor actor, String id) {
        return all(actor, List.of(id)).stream().findFirst().orElseThrow(ObjectiveEditor::notFound);
    }

    boolean isVisible(Actor actor, String id) {
        VisibilityCondition visible = visibility.of(actor);
        return !jdbc.sql("select o.id from okr_objective o where o.id = :id and " + visible.sql())
                .param("id", id)
                .params(visible.params())
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Views in the order of the ids. */
    List<ObjectiveView> all(Actor actor, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        VisibilityCondition visible = visibility.of(actor);
        Map<String, ObjectiveRow> rows = jdbc
                .sql("select o.* from okr_objective o where o.id in (:ids) and " + visible.sql())
                .param("ids", List.copyOf(ids))
                .params(visible.params())
                .query((row, number) -> ObjectiveRow.read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(ObjectiveRow::id, one -> one));
        List<ObjectiveRow> ordered =
                ids.stream().distinct().map(rows::get).filter(Objects::nonNull).toList();
        return ordered.isEmpty() ? List.of() : assembly.assemble(actor, ordered, parts.of(ordered, visible));
    }
}
