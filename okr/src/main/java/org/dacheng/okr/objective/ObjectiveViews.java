package org.dacheng.okr.objective;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dacheng.okr.visibility.Sight;
import org.dacheng.okr.visibility.Visible;
import org.dacheng.people.asker.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assembles views in a constant number of statements, each of which keeps to what the asker may see. */
@Component
class ObjectiveViews {

    private final JdbcClient jdbc;
    private final Sight sight;
    private final ObjectiveParts parts;
    private final ObjectiveAssembly assembly;

    ObjectiveViews(JdbcClient jdbc, Sight sight, ObjectiveParts parts, ObjectiveAssembly assembly) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.parts = parts;
        this.assembly = assembly;
    }

    ObjectiveView get(Asker asker, String id) {
        return all(asker, List.of(id)).stream().findFirst().orElseThrow(Workbench::notFound);
    }

    boolean sees(Asker asker, String id) {
        Visible visible = sight.of(asker);
        return !jdbc.sql("select o.id from okr_objective o where o.id = :id and " + visible.sql())
                .param("id", id)
                .params(visible.params())
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** In the order of the ids. */
    List<ObjectiveView> all(Asker asker, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Visible visible = sight.of(asker);
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
        return ordered.isEmpty() ? List.of() : assembly.assemble(asker, ordered, parts.of(ordered, visible));
    }
}
