package org.dacheng.okr.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.enums.EnumKeys;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminders in the database, and the people they are for. */
@Component
class NudgeRows {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    NudgeRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Blocks other reminders for this cycle until the end of the transaction. */
    void lock(String cycleId) {
        jdbc.sql("select id from okr_cycle where id = :id for update")
                .param("id", cycleId)
                .query(String.class)
                .list();
    }

    /** Those of the people who are below the given person. */
    Set<String> below(String above, Collection<String> ids) {
        return new HashSet<>(
                jdbc.sql("select person_id from people_reporting_line where above_id = :above and person_id in (:ids)")
                        .param("above", above)
                        .param("ids", ids)
                        .query(String.class)
                        .list());
    }

    Set<String> remindedOn(LocalDate day, String cycleId, NudgeReason reason, Collection<String> ids) {
        return new HashSet<>(jdbc.sql("select person_id from okr_nudge where cycle_id = :cycle and reason = :reason"
                        + " and sent_on = :day and person_id in (:ids)")
                .param("cycle", cycleId)
                .param("reason", reason.key())
                .param("day", day)
                .param("ids", ids)
                .query(String.class)
                .list());
    }

    /** Those of the people for whom this is really missing. */
    Set<String> withMissingGoals(MissingGoalConditions missing, NudgeReason reason, Collection<String> ids) {
        return switch (reason) {
            case OTHER -> new HashSet<>(ids);
            case UNWRITTEN -> {
                Set<String> without = new HashSet<>(ids);
                without.removeAll(matching(missing, MissingGoalConditions.SHOWN, ids));
                yield without;
            }
            case STALE -> matching(missing, missing.stale(), ids);
            case UNSCORED -> matching(missing, missing.selfScore(), ids);
            case AT_RISK -> matching(missing, MissingGoalConditions.AT_RISK, ids);
        };
    }

    private Set<String> matching(MissingGoalConditions missing, String condition, Collection<String> ids) {
        return new HashSet<>(jdbc.sql("select distinct o.responsible_id from okr_objective o"
                        + " where o.cycle_id = :cycle and o.responsible_id in (:ids) and " + condition)
                .param("cycle", missing.cycle().id())
                .param("ids", ids)
                .params(missing.params())
                .query(String.class)
                .list());
    }

    /** All active people who submitted nothing. */
    List<String> unwritten(String cycleId) {
        return jdbc.sql("select p.id from people_person p where p.active = true and not exists (select 1"
                        + " from okr_objective o where o.cycle_id = :cycle and o.responsible_id = p.id and "
                        + MissingGoalConditions.SHOWN + ") order by p.id")
                .param("cycle", cycleId)
                .query(String.class)
                .list();
    }

    void insert(NewNudge nudge, List<String> ids, String by, Instant at, LocalDate day) {
        batch.batchUpdate(
                "insert into okr_nudge (id, cycle_id, person_id, by_id, reason, sent_at, sent_on, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                ids,
                BATCH,
                (row, person) -> {
                    row.setString(1, Ids.next());
                    row.setString(2, nudge.cycleId());
                    row.setString(3, person);
                    row.setString(4, by);
                    row.setString(5, nudge.reason().key());
                    row.setObject(6, UtcTimestamps.write(at));
                    row.setObject(7, day);
                    row.setString(8, nudge.words());
                });
    }

    /** Newest first. */
    List<Nudge> since(String cycleId, Collection<String> ids, Instant since) {
        return jdbc.sql("select person_id, by_id, reason, sent_at from okr_nudge where cycle_id = :cycle"
                        + " and person_id in (:ids) and sent_at > :since order by sent_at desc, id desc")
                .param("cycle", cycleId)
                .param("ids", ids)
                .param("since", UtcTimestamps.write(since))
                .query((row, number) -> new Nudge(
                        row.getString("person_id"),
                        row.getString("by_id"),
                        EnumKeys.read(NudgeReason.class, row.getString("reason")),
                        UtcTimestamps.read(row, "sent_at")))
                .list();
    }
}
