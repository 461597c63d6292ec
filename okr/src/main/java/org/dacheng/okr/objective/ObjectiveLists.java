package org.dacheng.okr.objective;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.okr.visibility.Sight;
import org.dacheng.okr.visibility.Visible;
import org.dacheng.okr.word.Words;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.failure.Violation;
import org.dacheng.people.paging.Slice;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.text.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the objectives of a list, page by page along a key. */
@Component
class ObjectiveLists {

    private static final int MOST = 200;
    private static final String RANK =
            "case o.owner_kind when 'company' then 0 when 'department' then 1 when 'team' then 2 else 3 end";

    private final JdbcClient jdbc;
    private final Sight sight;
    private final Departments departments;
    private final ObjectiveViews views;

    ObjectiveLists(JdbcClient jdbc, Sight sight, Departments departments, ObjectiveViews views) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.departments = departments;
        this.views = views;
    }

    /** Where a line stands in the order of all. */
    private record Place(int rank, String ownerId, int ordinal, String id) {

        String cursor() {
            return rank + "~" + ordinal + "~" + id + "~" + ownerId;
        }

        static Place of(String cursor) {
            String[] parts = cursor.split("~", 4);
            if (parts.length < 4 || !parts[0].matches("\\d") || !parts[1].matches("\\d{1,9}")) {
                throw new InvalidInput(List.of(new Violation("/cursor", Message.of("okr.objective.cursor"))));
            }
            return new Place(Integer.parseInt(parts[0]), parts[3], Integer.parseInt(parts[1]), parts[2]);
        }
    }

    List<String> of(Asker asker, String cycleId, Owner owner) {
        Visible visible = sight.of(asker);
        return jdbc.sql("""
                select o.id from okr_objective o
                where o.cycle_id = :cycle and o.owner_kind = :kind and o.owner_id = :owner and %s
                order by o.ordinal, o.id""".formatted(visible.sql()))
                .param("cycle", cycleId)
                .param("kind", Words.of(owner.kind()))
                .param("owner", owner.id())
                .params(visible.params())
                .query(String.class)
                .list();
    }

    List<String> sharedWith(Asker asker, String cycleId) {
        Visible visible = sight.of(asker);
        return jdbc.sql("""
                select o.id from okr_objective o
                where o.cycle_id = :cycle and o.responsible_id <> :person and %s
                  and o.id in (select k.objective_id from okr_key_result k where k.responsible_id = :person)
                order by o.id""".formatted(visible.sql()))
                .param("cycle", cycleId)
                .param("person", asker.personId())
                .params(visible.params())
                .query(String.class)
                .list();
    }

    Slice<ObjectiveView> page(Asker asker, ObjectiveQuery query) {
        int limit = Math.max(1, Math.min(MOST, query.limit()));
        Visible visible = sight.of(asker);
        Map<String, Object> params = new HashMap<>(visible.params());
        List<String> conditions = conditions(query, params);
        conditions.add(visible.sql());
        List<Place> places = jdbc.sql(
                        "select " + RANK + " as place, o.owner_id, o.ordinal, o.id from okr_objective o where "
                                + String.join(" and ", conditions)
                                + " order by place, o.owner_id, o.ordinal, o.id limit :limit")
                .params(params)
                .param("limit", limit + 1)
                .query((row, number) -> new Place(
                        row.getInt("place"), row.getString("owner_id"), row.getInt("ordinal"), row.getString("id")))
                .list();
        List<Place> shown = places.stream().limit(limit).toList();
        String next = places.size() > limit ? shown.get(limit - 1).cursor() : null;
        return new Slice<>(views.all(asker, shown.stream().map(Place::id).toList()), next);
    }

    private List<String> conditions(ObjectiveQuery query, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>(List.of("o.cycle_id = :cycle"));
        params.put("cycle", query.cycleId());
        equal(conditions, params, "owner_kind", Words.ofNullable(query.ownerKind()));
        equal(conditions, params, "responsible_id", query.responsibleId());
        equal(conditions, params, "state", Words.ofNullable(query.state()));
        equal(conditions, params, "confidence", Words.ofNullable(query.confidence()));
        if (query.departmentId() != null) {
            conditions.add("o.department_id in (:departments)");
            params.put("departments", below(query.departmentId()));
        }
        if (query.text() != null && !query.text().isBlank()) {
            conditions.add("(lower(o.title) like :text escape '!' or exists (select 1 from okr_key_result k"
                    + " where k.objective_id = o.id and lower(k.title) like :text escape '!'))");
            params.put("text", "%" + pattern(query.text()) + "%");
        }
        if (query.cursor() != null) {
            after(conditions, params, Place.of(query.cursor()));
        }
        return conditions;
    }

    private static void equal(
            List<String> conditions,
            Map<String, Object> params,
            String column,
            @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            conditions.add("o." + column + " = :" + column);
            params.put(column, value);
        }
    }

    private static void after(List<String> conditions, Map<String, Object> params, Place place) {
        conditions.add("(" + RANK + " > :rank or (" + RANK + " = :rank and (o.owner_id > :after_owner"
                + " or (o.owner_id = :after_owner and (o.ordinal > :after_ordinal"
                + " or (o.ordinal = :after_ordinal and o.id > :after_id))))))");
        params.put("rank", place.rank());
        params.put("after_owner", place.ownerId());
        params.put("after_ordinal", place.ordinal());
        params.put("after_id", place.id());
    }

    private List<String> below(String departmentId) {
        List<String> ids = departments.all().stream()
                .map(DepartmentView::id)
                .filter(id -> departments.isWithin(id, departmentId))
                .toList();
        return ids.isEmpty() ? List.of(departmentId) : ids;
    }

    private static String pattern(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
