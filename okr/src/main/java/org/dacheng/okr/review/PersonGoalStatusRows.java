package org.dacheng.okr.review;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.nudge.MissingGoalConditions;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the goal status of everybody below a person in three statements, whatever the number of people. */
@Component
class PersonGoalStatusRows {

    private static final String BELOW = "l.above_id = :of and l.distance <= :far";
    private static final String OBJECTIVES = " from people_reporting_line l join okr_objective o"
            + " on o.cycle_id = :cycle and o.responsible_id = l.person_id where " + BELOW + " and ";

    /** Any change, including those that leave no trace in the row. */
    private static final String CHANGED = "(o.last_check_in_at > :since or o.changed_at > :since or exists (select 1"
            + " from okr_entry e where e.objective_id = o.id and e.id >= :since_id and e.happened_at > :since))";

    private static final String WAITING = "(o.state = 'submitted' and exists (select 1 from engine_task t"
            + " where t.request_id = o.request_id and t.person_id = :of and t.status = 'OPEN'))";

    private static final String RANK_BEFORE = "(select " + rank("c") + " from okr_check_in c"
            + " where c.key_result_id = k.id and c.happened_at <= :since order by c.happened_at desc, c.id desc limit 1)";

    private final JdbcClient jdbc;
    private final VisibilityFilter visibility;

    PersonGoalStatusRows(JdbcClient jdbc, VisibilityFilter visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    private record GoalSums(
            int objectives, BigDecimal progress, @Nullable Instant last, Set<AttentionReason> concerns) {}

    /** @param all everybody below, not only direct reports */
    List<PersonGoalStatus> of(Actor actor, CycleView cycle, String of, boolean all, Instant since, Instant now) {
        Map<String, Object> params = new HashMap<>(new MissingGoalConditions(cycle, now, actor.zone()).params());
        params.putAll(Map.of("of", of, "far", all ? Integer.MAX_VALUE : 1, "cycle", cycle.id()));
        params.put("since", UtcTimestamps.write(since));
        params.put("since_id", Ids.first(since));
        VisibilityCondition visible = visibility.of(actor);
        params.putAll(visible.params());
        Map<String, GoalSums> sums = sums(new MissingGoalConditions(cycle, now, actor.zone()), visible, params);
        Set<String> fell = fell(visible, params);
        return jdbc
                .sql("select l.person_id, l.distance from people_reporting_line l join people_person p"
                        + " on p.id = l.person_id where p.active = true and " + BELOW)
                .params(params)
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .map(one -> status(one.getKey(), one.getValue(), sums.get(one.getKey()), fell))
                .toList();
    }

    private static PersonGoalStatus status(String person, int distance, @Nullable GoalSums sums, Set<String> fell) {
        if (sums == null) {
            return new PersonGoalStatus(
                    person, distance, 0, BigDecimal.ZERO, null, EnumSet.of(AttentionReason.UNWRITTEN));
        }
        if (fell.contains(person)) {
            sums.concerns().add(AttentionReason.FELL);
        }
        return new PersonGoalStatus(person, distance, sums.objectives(), sums.progress(), sums.last(), sums.concerns());
    }

    private Map<String, GoalSums> sums(
            MissingGoalConditions missing, VisibilityCondition visible, Map<String, Object> params) {
        Map<String, GoalSums> sums = new HashMap<>();
        jdbc.sql("select o.responsible_id, count(*) as objectives, avg(o.progress) as progress,"
                        + " max(o.last_check_in_at) as last_at, " + count(CHANGED, AttentionReason.CHANGED) + ", "
                        + count(MissingGoalConditions.SHOWN, AttentionReason.UNWRITTEN) + ", "
                        + count(WAITING, AttentionReason.WAITING) + ", "
                        + count(missing.stale(), AttentionReason.STALE) + ", "
                        + count(MissingGoalConditions.AT_RISK, AttentionReason.AT_RISK) + ", "
                        + count(missing.selfScore(), AttentionReason.UNSCORED) + ", "
                        + count(missing.managerScore(), AttentionReason.TO_SCORE) + OBJECTIVES + visible.sql()
                        + " group by o.responsible_id")
                .params(params)
                .query(row -> {
                    sums.put(row.getString("responsible_id"), sums(row));
                });
        return sums;
    }

    private static String count(String condition, AttentionReason concern) {
        return "sum(case when " + condition + " then 1 else 0 end) as " + column(concern);
    }

    private static String column(AttentionReason concern) {
        return "c_" + concern.ordinal();
    }

    private static GoalSums sums(ResultSet row) throws SQLException {
        Set<AttentionReason> concerns = EnumSet.noneOf(AttentionReason.class);
        for (AttentionReason concern : AttentionReason.values()) {
            // For people who submitted nothing, the number of submitted objectives is checked.
            if (concern != AttentionReason.FELL
                    && (row.getInt(column(concern)) > 0) == (concern != AttentionReason.UNWRITTEN)) {
                concerns.add(concern);
            }
        }
        return new GoalSums(
                row.getInt("objectives"),
                Objects.requireNonNull(row.getBigDecimal("progress")),
                UtcTimestamps.readNullable(row, "last_at"),
                concerns);
    }

    /** People responsible for an objective with a key result whose confidence is lower than at the last meeting. */
    private Set<String> fell(VisibilityCondition visible, Map<String, Object> params) {
        return new HashSet<>(jdbc.sql("select distinct o.responsible_id from people_reporting_line l"
                        + " join okr_objective o on o.cycle_id = :cycle and o.responsible_id = l.person_id"
                        + " join okr_key_result k on k.objective_id = o.id and k.last_check_in_at > :since where "
                        + BELOW + " and k.confidence in ('at-risk', 'off-track') and o.last_check_in_at > :since and "
                        + visible.sql() + " and " + rank("k") + " > "
                        + RANK_BEFORE)
                .params(params)
                .query(String.class)
                .list());
    }

    private static String rank(String table) {
        return "case " + table + ".confidence when 'on-track' then 0 when 'at-risk' then 1 when 'off-track' then 2 end";
    }
}
