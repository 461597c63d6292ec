package org.dacheng.okr.map;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.search.MissingScore;
import org.dacheng.okr.search.ObjectiveSearch;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which objectives match a filter, and their alignments. */
@Repository
class GoalMapMatchRows {

    private final JdbcClient jdbc;
    private final ObjectiveSearch search;

    GoalMapMatchRows(JdbcClient jdbc, ObjectiveSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    record MatchedObjective(String id, String departmentId, boolean company) {}

    record ParentLink(String childId, MatchedObjective parent) {}

    /** Conditions of a filter; null means any. */
    record MatchCriteria(
            @Nullable String text,
            @Nullable Collection<String> departments,
            @Nullable ObjectiveState state,
            @Nullable Confidence confidence,
            @Nullable MissingScore unscored) {}

    List<MatchedObjective> matches(VisibilityCondition visible, String cycleId, MatchCriteria criteria, int max) {
        Map<String, Object> params = new HashMap<>(visible.params());
        params.put("cycle", cycleId);
        params.put("most", max);
        return jdbc.sql("select o.id, coalesce(o.department_id, '') as department, o.owner_kind from okr_objective o"
                        + " where o.cycle_id = :cycle and " + visible.sql() + conditions(criteria, params)
                        + " order by o.id limit :most")
                .params(params)
                .query((row, number) -> new MatchedObjective(
                        row.getString("id"),
                        row.getString("department"),
                        "company".equals(row.getString("owner_kind"))))
                .list();
    }

    /** Confirmed alignments within the cycle whose both ends the actor may see. */
    List<ParentLink> parentLinks(VisibilityCondition visible, String cycleId) {
        return jdbc.sql("select a.child_id, a.parent_id, coalesce(p.department_id, '') as department, p.owner_kind"
                        + " from okr_objective o join okr_alignment a on a.child_id = o.id and a.state = 'confirmed'"
                        + " join okr_objective p on p.id = a.parent_id and p.cycle_id = :cycle"
                        + " where o.cycle_id = :cycle and " + visible.sql()
                        + " and exists (select 1 from okr_objective o where o.id = a.parent_id and " + visible.sql()
                        + ")")
                .params(visible.params())
                .param("cycle", cycleId)
                .query((row, number) -> new ParentLink(
                        row.getString("child_id"),
                        new MatchedObjective(
                                row.getString("parent_id"),
                                row.getString("department"),
                                "company".equals(row.getString("owner_kind")))))
                .list();
    }

    private String conditions(MatchCriteria criteria, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder();
        if (criteria.text() != null) {
            sql.append(" and ").append(search.condition(criteria.text(), params));
        }
        if (criteria.departments() != null) {
            params.put("departments", criteria.departments());
            sql.append(" and o.department_id in (:departments)");
        }
        if (criteria.state() != null) {
            params.put("state", criteria.state().name().toLowerCase(java.util.Locale.ROOT));
            sql.append(" and o.state = :state");
        }
        if (criteria.confidence() != null) {
            params.put("confidence", criteria.confidence().key());
            sql.append(" and o.confidence = :confidence");
        }
        if (criteria.unscored() != null) {
            sql.append(" and ").append(criteria.unscored().sql());
        }
        return sql.toString();
    }
}
