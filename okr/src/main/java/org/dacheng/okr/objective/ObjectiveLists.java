package org.dacheng.okr.objective;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.paging.Cursor;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.search.ObjectiveSearch;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the objectives of a list, page by page along a key. */
@Component
class ObjectiveLists {

    private static final int MAX_LIMIT = 200;
    private static final String BEHIND = " and o.owner_id >= :after_owner and (o.owner_id > :after_owner"
            + " or o.ordinal > :after_ordinal or (o.ordinal = :after_ordinal and o.id > :after_id))";

    private static final String LIST = "objectives";
    private static final int PARTS = 4;

    private final JdbcClient jdbc;
    private final VisibilityFilter visibility;
    private final Departments departments;
    private final ObjectiveViews views;
    private final ObjectiveSearch search;

    ObjectiveLists(
            JdbcClient jdbc,
            VisibilityFilter visibility,
            Departments departments,
            ObjectiveViews views,
            ObjectiveSearch search) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.departments = departments;
        this.views = views;
        this.search = search;
    }

    /**
     * Position of a row in the total order.
     *
     * @param rank of the kind of its owner
     */
    private record ListPosition(int rank, String ownerId, int ordinal, String id) {

        Map<String, Object> params() {
            return Map.of("after_owner", ownerId, "after_ordinal", ordinal, "after_id", id);
        }

        String cursor() {
            return Cursor.write(LIST, List.of(String.valueOf(rank), ownerId, String.valueOf(ordinal), id));
        }

        static ListPosition of(String cursor) {
            List<String> parts = Cursor.read(LIST, cursor, PARTS);
            return new ListPosition(
                    Cursor.number(parts.get(0)), parts.get(1), Cursor.number(parts.get(2)), parts.get(3));
        }
    }

    List<String> of(Actor actor, String cycleId, Owner owner) {
        VisibilityCondition visible = visibility.of(actor);
        return jdbc.sql("""
            select o.id from okr_objective o
            where o.cycle_id = :cycle and o.owner_kind = :kind and o.owner_id = :owner and %s
            order by o.ordinal, o.id\
            """.formatted(visible.sql()))
                .param("cycle", cycleId)
                .param("kind", EnumKeys.of(owner.kind()))
                .param("owner", owner.id())
                .params(visible.params())
                .query(String.class)
                .list();
    }

    List<String> sharedWith(Actor actor, String cycleId) {
        VisibilityCondition visible = visibility.of(actor);
        return jdbc.sql("""
            select o.id from okr_objective o
            where o.cycle_id = :cycle and o.responsible_id <> :person and %s
              and o.id in (select k.objective_id from okr_key_result k where k.responsible_id = :person)
            order by o.id\
            """.formatted(visible.sql()))
                .param("cycle", cycleId)
                .param("person", actor.personId())
                .params(visible.params())
                .query(String.class)
                .list();
    }

    CursorPage<ObjectiveView> page(Actor actor, ObjectiveQuery query) {
        int limit = Math.max(1, Math.min(MAX_LIMIT, query.limit()));
        List<ListPosition> places = places(visibility.of(actor), query, limit + 1);
        List<ListPosition> shown = places.stream().limit(limit).toList();
        String next = places.size() > limit ? shown.get(limit - 1).cursor() : null;
        return new CursorPage<>(
                views.all(actor, shown.stream().map(ListPosition::id).toList()), next);
    }

    /**
     * One kind of owner after the other, each along its index, so that the cost of a page does not depend on the size
     * of the company.
     */
    private List<ListPosition> places(VisibilityCondition visible, ObjectiveQuery query, int max) {
        Map<String, Object> params = new HashMap<>(visible.params());
        String conditions = String.join(" and ", conditions(query, params)) + " and " + visible.sql();
        ListPosition after = query.cursor() == null ? null : ListPosition.of(query.cursor());
        List<ListPosition> places = new ArrayList<>();
        for (OwnerKind kind : OwnerKind.values()) {
            boolean wanted = query.ownerKind() == null || query.ownerKind() == kind;
            if (wanted && places.size() < max && (after == null || kind.ordinal() >= after.rank())) {
                places.addAll(ofKind(kind, conditions, params, after, max - places.size()));
            }
        }
        return places;
    }

    private List<ListPosition> ofKind(
            OwnerKind kind, String conditions, Map<String, Object> params, @Nullable ListPosition after, int max) {
        boolean within = after != null && after.rank() == kind.ordinal();
        return jdbc.sql("select o.owner_id, o.ordinal, o.id from okr_objective o where o.owner_kind = :kind and "
                        + conditions + (within ? BEHIND : "")
                        + " order by o.owner_id, o.ordinal, o.id limit :limit")
                .params(params)
                .params(within && after != null ? after.params() : Map.of())
                .param("kind", EnumKeys.of(kind))
                .param("limit", max)
                .query((row, number) -> new ListPosition(
                        kind.ordinal(), row.getString("owner_id"), row.getInt("ordinal"), row.getString("id")))
                .list();
    }

    private List<String> conditions(ObjectiveQuery query, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>(List.of("o.cycle_id = :cycle"));
        params.put("cycle", query.cycleId());
        equal(conditions, params, "responsible_id", query.responsibleId());
        equal(conditions, params, "state", EnumKeys.ofNullable(query.state()));
        equal(conditions, params, "confidence", EnumKeys.ofNullable(query.confidence()));
        if (query.departmentId() != null) {
            conditions.add("o.department_id in (:departments)");
            params.put("departments", below(query.departmentId()));
        }
        if (query.text() != null && !PlainText.isBlank(query.text())) {
            conditions.add(search.condition(query.text(), params));
        }
        if (query.unscored() != null) {
            conditions.add(query.unscored().sql());
        }
        return conditions;
    }

    private static void equal(
            List<String> conditions, Map<String, Object> params, String column, @Nullable String value) {
        if (value != null) {
            conditions.add("o." + column + " = :" + column);
            params.put(column, value);
        }
    }

    private List<String> below(String departmentId) {
        List<String> ids = departments.all().stream()
                .map(DepartmentView::id)
                .filter(id -> departments.isWithin(id, departmentId))
                .toList();
        return ids.isEmpty() ? List.of(departmentId) : ids;
    }
}
