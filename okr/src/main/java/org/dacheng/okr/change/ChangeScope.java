package org.dacheng.okr.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.visibility.VisibilityCondition;

/**
 * The condition that selects objectives, over {@code okr_objective} with the alias {@code o}.
 *
 * @param params includes the period: {@code from}, unless it starts at the agreement of each objective, and {@code
 *     to}
 */
record ChangeScope(String where, Map<String, Object> params, boolean sinceAgreed) {

    private static final String AGREED = "coalesce((select max(a.happened_at) from okr_entry a"
            + " where a.objective_id = %s and a.kind = 'agreed' and a.happened_at <= :to), :to)";

    static ChangeScope of(ChangeQuery query, VisibilityCondition visible, List<String> departments) {
        Map<String, Object> params = new HashMap<>(visible.params());
        params.put("cycle", query.cycleId());
        params.put("to", UtcTimestamps.write(query.to()));
        if (query.from() != null) {
            params.put("from", UtcTimestamps.write(query.from()));
        }
        StringBuilder where = new StringBuilder("o.cycle_id = :cycle and ").append(visible.sql());
        Owner owner = query.owner();
        if (owner != null) {
            where.append(" and o.owner_kind = :kind and o.owner_id = :owner");
            params.put("kind", EnumKeys.of(owner.kind()));
            params.put("owner", owner.id());
        }
        if (!departments.isEmpty()) {
            where.append(" and o.department_id in (:departments)");
            params.put("departments", departments);
        }
        return new ChangeScope(where.toString(), params, query.from() == null);
    }

    /** Start of the period as SQL; the argument is the column with the id of the objective. */
    String from(String objectiveId) {
        return sinceAgreed ? AGREED.formatted(objectiveId) : ":from";
    }
}
