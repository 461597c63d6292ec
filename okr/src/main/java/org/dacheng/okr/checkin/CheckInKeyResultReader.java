package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.visibility.ObjectiveWriteAccess;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the key results of check-ins: one statement, two if there are milestones. */
@Component
class CheckInKeyResultReader {

    private final JdbcClient jdbc;
    private final VisibilityFilter visibility;
    private final ObjectiveWriteAccess writers;

    CheckInKeyResultReader(JdbcClient jdbc, VisibilityFilter visibility, ObjectiveWriteAccess writers) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.writers = writers;
    }

    /** By id, in the order of objectives; limited to those the actor may see. */
    Map<String, CheckInKeyResult> of(Actor actor, Collection<String> keyResultIds) {
        VisibilityCondition visible = visibility.of(actor);
        Map<String, CheckInKeyResult> found = new LinkedHashMap<>();
        jdbc.sql("select k.id, k.objective_id, k.kind, k.start_value, k.target_value, k.decimals,"
                        + " case when f.key_result_id is null then k.current_value"
                        + " else coalesce(k.manual_value, k.current_value) end as said_value,"
                        + " k.responsible_id as answers, o.cycle_id, o.owner_kind, o.owner_id, o.responsible_id,"
                        + " f.key_result_id as fed from okr_key_result k join okr_objective o on o.id = k.objective_id"
                        + " left join okr_feed f on f.key_result_id = k.id where k.id in (:ids) and " + visible.sql()
                        + " order by k.objective_id, k.ordinal, k.id")
                .param("ids", keyResultIds)
                .params(visible.params())
                .query((row, number) -> target(actor, row))
                .list()
                .forEach(target -> found.put(target.id(), target));
        if (found.values().stream().anyMatch(target -> target.kind() == KeyResultKind.MILESTONES)) {
            milestones(found.keySet()).forEach((id, all) -> found.computeIfPresent(id, (key, one) -> one.with(all)));
        }
        return found;
    }

    private CheckInKeyResult target(Actor actor, ResultSet row) throws SQLException {
        return new CheckInKeyResult(
                row.getString("id"),
                row.getString("objective_id"),
                row.getString("cycle_id"),
                EnumKeys.read(KeyResultKind.class, row.getString("kind")),
                row.getBigDecimal("start_value"),
                row.getBigDecimal("target_value"),
                plain(row.getBigDecimal("said_value"), row.getInt("decimals")),
                row.getString("fed") != null,
                row.getString("answers").equals(actor.personId())
                        || writers.mayWrite(
                                actor,
                                row.getString("owner_kind"),
                                row.getString("owner_id"),
                                row.getString("responsible_id")),
                List.of());
    }

    private Map<String, List<CheckInKeyResult.MilestoneState>> milestones(Collection<String> keyResultIds) {
        return jdbc
                .sql("select id, key_result_id, done from okr_milestone where key_result_id in (:ids)"
                        + " order by ordinal, id")
                .param("ids", keyResultIds)
                .query((row, number) -> Map.entry(
                        row.getString("key_result_id"),
                        new CheckInKeyResult.MilestoneState(row.getString("id"), row.getBoolean("done"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Without the trailing zeros of the column, but with the decimals of the measure. */
    private static BigDecimal plain(BigDecimal value, int decimals) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.setScale(Math.max(decimals, bare.scale()));
    }
}
