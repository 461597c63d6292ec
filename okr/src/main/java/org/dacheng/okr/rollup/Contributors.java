package org.dacheng.okr.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that contributes to some objectives.
 *
 * @param contributions also those of the objectives to others outside the set
 */
record Contributors(List<KeyResultProgress> keyResults, List<Contribution> contributions) {

    /** One statement, because every further one is a round trip while rows are locked. */
    private static final String SQL = "select k.objective_id as above_id, k.id, k.start_value, k.target_value,"
            + " k.current_value, k.weight, k.progress, k.confidence, 1 as measured from okr_key_result k"
            + " where k.objective_id in (:ids)"
            + " union all select a.parent_id, a.child_id, 0, 0, 0, 0, c.progress, null, 0 from okr_alignment a"
            + " join okr_objective c on c.id = a.child_id where a.state = 'confirmed' and a.parent_id in (:ids)"
            + " union all select a.parent_id, a.child_id, 0, 0, 0, 0, 0, null, 0 from okr_alignment a"
            + " where a.state = 'confirmed' and a.child_id in (:ids) and a.parent_id not in (:ids)";

    static Contributors of(JdbcClient jdbc, Collection<String> objectiveIds) {
        Contributors contributors = new Contributors(new ArrayList<>(), new ArrayList<>());
        jdbc.sql(SQL).param("ids", objectiveIds).query(row -> {
            if (row.getBoolean("measured")) {
                contributors.keyResults.add(counted(row));
            } else {
                contributors.contributions.add(new Contribution(
                        row.getString("above_id"), row.getString("id"), row.getBigDecimal("progress")));
            }
        });
        return contributors;
    }

    /** Whether one of them was aligned to an objective outside the set since the set was read. */
    boolean hasParentsOutside(Set<String> ids) {
        return contributions.stream().anyMatch(one -> !ids.contains(one.parentId()));
    }

    private static KeyResultProgress counted(ResultSet row) throws SQLException {
        return new KeyResultProgress(
                row.getString("id"),
                row.getString("above_id"),
                row.getBigDecimal("start_value"),
                row.getBigDecimal("target_value"),
                row.getBigDecimal("current_value"),
                row.getBigDecimal("weight"),
                row.getBigDecimal("progress"),
                EnumKeys.readNullable(Confidence.class, row.getString("confidence")));
    }
}
