package org.dacheng.okr.map;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads branches of the map; every statement is limited to what the actor may see. */
@Repository
class GoalMapRows {

    private final JdbcClient jdbc;

    GoalMapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GoalMapRow> company(VisibilityCondition visible, String cycleId, int max) {
        return rows(
                "select " + GoalMapRow.COLUMNS + " from okr_objective o" + GoalMapRow.NAMES
                        + "where o.cycle_id = :cycle and o.owner_kind = 'company' and " + visible.sql()
                        + GoalMapRow.ORDER,
                visible,
                Map.of("cycle", cycleId, "most", max));
    }

    /** Number of root objectives by department, without the company's. */
    Map<String, Integer> roots(VisibilityCondition visible, String cycleId) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select coalesce(o.department_id, '') as department, count(*) as objectives from okr_objective o"
                        + " where o.cycle_id = :cycle and o.owner_kind <> 'company' and " + visible.sql() + " and "
                        + isRoot(visible) + " group by coalesce(o.department_id, '')")
                .params(visible.params())
                .param("cycle", cycleId)
                .query(row -> {
                    counts.put(row.getString("department"), row.getInt("objectives"));
                });
        return counts;
    }

    List<GoalMapRow> roots(
            VisibilityCondition visible,
            String cycleId,
            Collection<String> departments,
            @Nullable GoalMapCursor after,
            int max) {
        return after(
                "select " + GoalMapRow.COLUMNS + " from okr_objective o" + GoalMapRow.NAMES
                        + "where o.cycle_id = :cycle and o.owner_kind <> 'company'"
                        + " and coalesce(o.department_id, '') in (:departments) and " + visible.sql() + " and "
                        + isRoot(visible),
                visible,
                Map.of("cycle", cycleId, "departments", departments, "most", max),
                after);
    }

    List<GoalMapRow> contributors(
            VisibilityCondition visible, String parentId, @Nullable GoalMapCursor after, int max) {
        return after(
                "select " + GoalMapRow.COLUMNS + " from okr_objective o" + GoalMapRow.NAMES
                        + "where o.id in (select a.child_id from okr_alignment a where a.parent_id = :parent"
                        + " and a.state = 'confirmed') and " + visible.sql(),
                visible,
                Map.of("parent", parentId, "most", max),
                after);
    }

    /** The cycle of an objective, when the actor may see it. */
    List<String> cycleOf(VisibilityCondition visible, String id) {
        return jdbc.sql("select o.cycle_id from okr_objective o where o.id = :id and " + visible.sql())
                .params(visible.params())
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** Number of confirmed contributors of each that the actor may see. */
    Map<String, Integer> contributorCounts(VisibilityCondition visible, Collection<String> ids) {
        Map<String, Integer> counts = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select a.parent_id, count(distinct a.child_id) as contributors from okr_alignment a"
                            + " join okr_objective o on o.id = a.child_id"
                            + " where a.parent_id in (:ids) and a.state = 'confirmed' and " + visible.sql()
                            + " group by a.parent_id")
                    .params(visible.params())
                    .param("ids", ids)
                    .query(row -> {
                        counts.put(row.getString("parent_id"), row.getInt("contributors"));
                    });
        }
        return counts;
    }

    /** The inner alias shadows the outer one, so that the same visibility condition applies to the parent. */
    private static String isRoot(VisibilityCondition visible) {
        return "not exists (select 1 from okr_alignment a where a.child_id = o.id and a.state = 'confirmed' and exists ("
                + "select 1 from okr_objective o where o.id = a.parent_id and o.cycle_id = :cycle and " + visible.sql()
                + "))";
    }

    private List<GoalMapRow> after(
            String sql, VisibilityCondition visible, Map<String, Object> params, @Nullable GoalMapCursor after) {
        Map<String, Object> all = new HashMap<>(params);
        if (after != null) {
            all.putAll(after.params());
        }
        return rows(sql + (after == null ? "" : GoalMapRow.AFTER) + GoalMapRow.ORDER, visible, all);
    }

    private List<GoalMapRow> rows(String sql, VisibilityCondition visible, Map<String, Object> params) {
        return jdbc.sql(sql)
                .params(visible.params())
                .params(params)
                .query(GoalMapRow::of)
                .list();
    }
}
