package org.dacheng.okr.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.json.Json;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds alignments added and removed within a period; one that was added and removed again is omitted. */
@Component
class AlignmentChanges {

    private static final String ADDED = "aligned";
    private static final List<String> KINDS = List.of(ADDED, "alignment-removed");

    private final ChangeRows rows;
    private final JdbcClient jdbc;
    private final VisibilityFilter visibility;

    AlignmentChanges(ChangeRows rows, JdbcClient jdbc, VisibilityFilter visibility) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** Changes by id of the aligned objective. */
    Map<String, List<ObjectiveChange.AlignmentChange>> of(
            Actor actor, ChangeScope scope, Collection<String> ids, Map<String, ChangeRows.Lifespan> lifespans) {
        Map<String, Map<String, Boolean>> changes = new HashMap<>();
        rows.entries(scope, ids, KINDS).forEach((id, entries) -> {
            ChangeRows.Lifespan lifespan = lifespans.get(id);
            if (lifespan != null) {
                changes.put(id, net(entries, lifespan.from()));
            }
        });
        Map<String, String> titles = titles(actor, changes);
        Map<String, List<ObjectiveChange.AlignmentChange>> aligned = new HashMap<>();
        changes.forEach((id, parents) -> aligned.put(id, named(parents, titles)));
        return aligned;
    }

    /** By id of the parent: true when it was added, false when it was removed. */
    private static Map<String, Boolean> net(List<ChangeRows.HistoryEntryRow> entries, Instant from) {
        Map<String, Boolean> before = new HashMap<>();
        Map<String, Boolean> after = new LinkedHashMap<>();
        for (ChangeRows.HistoryEntryRow entry : entries) {
            JsonNode detail = Json.tree(entry.detail());
            String parent = detail.path("parent").asText() + "#"
                    + detail.path("keyResult").asText();
            boolean came = entry.kind().equals(ADDED);
            if (!entry.at().isAfter(from)) {
                before.put(parent, came);
            } else {
                // A removed alignment existed before, also when its creation was not recorded.
                before.putIfAbsent(parent, !came);
                after.put(parent, came);
            }
        }
        Map<String, Boolean> net = new LinkedHashMap<>();
        after.forEach((parent, came) -> {
            if (!came.equals(before.get(parent))) {
                net.put(parent.substring(0, parent.indexOf('#')), came);
            }
        });
        return net;
    }

    private Map<String, String> titles(Actor actor, Map<String, Map<String, Boolean>> changes) {
        Set<String> parents = new HashSet<>();
        changes.values().forEach(one -> parents.addAll(one.keySet()));
        Map<String, String> titles = new HashMap<>();
        if (!parents.isEmpty()) {
            VisibilityCondition visible = visibility.of(actor);
            jdbc.sql("select o.id, o.title from okr_objective o where o.id in (:ids) and " + visible.sql())
                    .param("ids", parents)
                    .params(visible.params())
                    .query(row -> {
                        titles.put(row.getString("id"), row.getString("title"));
                    });
        }
        return titles;
    }

    private static List<ObjectiveChange.AlignmentChange> named(
            Map<String, Boolean> parents, Map<String, String> titles) {
        List<ObjectiveChange.AlignmentChange> named = new ArrayList<>();
        parents.forEach((parent, came) -> named.add(new ObjectiveChange.AlignmentChange(
                came, titles.containsKey(parent) ? parent : null, titles.get(parent))));
        return named;
    }
}
