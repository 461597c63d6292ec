package org.dacheng.okr.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.objective.ObjectiveContent;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.objective.OwnerNames;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds removed objectives by their removal entries. They are filtered by the same visibility condition as existing
 * ones, applied to rows built from the entries.
 */
@Component
class RemovedObjectives {

    private static final int MAX_OBJECTIVES = 50;

    private final JdbcClient jdbc;
    private final VisibilityFilter visibility;
    private final OwnerNames names;
    private final ObjectiveDiffer differ;

    RemovedObjectives(JdbcClient jdbc, VisibilityFilter visibility, OwnerNames names, ObjectiveDiffer differ) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.names = names;
        this.differ = differ;
    }

    private record RemovedObjective(
            String id,
            Owner owner,
            String createdBy,
            @org.jspecify.annotations.Nullable String removedBy,
            boolean agreed,
            ObjectiveContent content) {

        List<ChangeRows.AuthorRow> authors() {
            return removedBy == null ? List.of() : List.of(new ChangeRows.AuthorRow(id, removedBy, false, null));
        }
    }

    /** Objectives that existed at the start of the period; the newest fifty. */
    List<ObjectiveChange> of(Actor actor, ChangeQuery query, ChangeScope scope) {
        if (scope.sinceAgreed()) {
            return List.of();
        }
        List<RemovedObjective> removed =
                removed(query).stream().filter(one -> within(one, scope, query)).toList();
        if (removed.isEmpty()) {
            return List.of();
        }
        Set<String> seen = visibleIds(visibility.of(actor), removed);
        Map<Owner, LocalText> named =
                names.of(removed.stream().map(RemovedObjective::owner).toList());
        return removed.stream()
                .filter(one -> seen.contains(one.id()))
                .map(one -> differ.between(
                        new ObjectiveDiffer.ComparedObjective(
                                one.id(),
                                one.owner(),
                                named.getOrDefault(
                                        one.owner(), LocalText.same(one.owner().id())),
                                Map.of(),
                                List.of(),
                                one.authors(),
                                false),
                        ObjectiveSnapshot.of(one.content(), Map.of(), Map.of()).with(null),
                        null))
                .toList();
    }

    private List<RemovedObjective> removed(ChangeQuery query) {
        if (query.from() == null) {
            return List.of();
        }
        return jdbc.sql("select e.objective_id, e.detail, e.person_id, (select min(b.person_id) from okr_entry b"
                        + " where b.objective_id = e.objective_id and b.kind = 'created') as created_by,"
                        + " (select count(*) from okr_entry a where a.objective_id = e.objective_id"
                        + " and a.kind = 'agreed' and a.happened_at <= :from) as agreed"
                        + " from okr_entry e where e.cycle_id = :cycle and e.kind = 'removed'"
                        + " and e.happened_at > :from and e.happened_at <= :to"
                        + " and not exists (select 1 from okr_entry b where b.objective_id = e.objective_id"
                        + " and b.kind in ('created', 'carried') and b.happened_at > :from)"
                        + " order by e.happened_at desc, e.id desc limit :most")
                .param("cycle", query.cycleId())
                .param("from", UtcTimestamps.write(query.from()))
                .param("to", UtcTimestamps.write(query.to()))
                .param("most", MAX_OBJECTIVES)
                .query((row, number) -> removed(
                        row.getString("objective_id"),
                        Json.tree(row.getString("detail")),
                        row.getString("created_by"),
                        row.getString("person_id"),
                        row.getInt("agreed") > 0))
                .list();
    }

    private static RemovedObjective removed(
            String id,
            JsonNode detail,
            @org.jspecify.annotations.Nullable String createdBy,
            @org.jspecify.annotations.Nullable String removedBy,
            boolean agreed) {
        JsonNode owner = detail.path("owner");
        return new RemovedObjective(
                id,
                new Owner(
                        EnumKeys.read(OwnerKind.class, owner.path("kind").asText()),
                        owner.path("id").asText()),
                createdBy == null ? "" : createdBy,
                removedBy,
                agreed,
                Json.read(detail.path("content").toString(), ObjectiveContent.class));
    }

    private static boolean within(RemovedObjective one, ChangeScope scope, ChangeQuery query) {
        Object departments = scope.params().get("departments");
        boolean ofOwner = query.owner() == null || query.owner().equals(one.owner());
        String department = one.content().departmentId();
        return ofOwner && (!(departments instanceof List<?> ids) || (department != null && ids.contains(department)));
    }

    private Set<String> visibleIds(VisibilityCondition visible, List<RemovedObjective> removed) {
        Map<String, Object> params = new HashMap<>(visible.params());
        List<String> selects = new ArrayList<>();
        for (int at = 0; at < removed.size(); at++) {
            selects.add(select(at, removed.get(at), params));
        }
        return Set.copyOf(
                jdbc.sql("select o.id from (" + String.join(" union all ", selects) + ") o where " + visible.sql())
                        .params(params)
                        .query(String.class)
                        .list());
    }

    private static String select(int at, RemovedObjective one, Map<String, Object> params) {
        String department = one.content().departmentId();
        List<List<String>> columns = List.of(
                List.of("id", one.id()),
                List.of("owner_kind", EnumKeys.of(one.owner().kind())),
                List.of("owner_id", one.owner().id()),
                List.of("responsible_id", one.content().responsibleId()),
                List.of("created_by", one.createdBy()),
                List.of("state", one.agreed() ? "agreed" : "draft"),
                List.of("visibility", EnumKeys.of(one.content().visibility())),
                List.of("department_id", department == null ? "" : department));
        List<String> parts = new ArrayList<>();
        for (List<String> column : columns) {
            String param = column.get(0) + at;
            params.put(param, column.get(1));
            parts.add("concat(:" + param + ", '') as " + column.get(0));
        }
        // The condition only tests whether a value is present.
        parts.add("nullif('" + (one.agreed() ? "yes" : "no") + "', 'no') as agreed_revision");
        return "select " + String.join(", ", parts);
    }
}
