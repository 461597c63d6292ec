package org.dacheng.okr.checkin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.base.json.Json;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Check-ins in the database. */
@Component
class CheckInRows {

    private static final String COLUMNS = "c.id, c.key_result_id, c.objective_id, c.cycle_id, c.person_id,"
            + " c.happened_at, c.source_day, c.check_value, c.progress, c.confidence, c.done, c.next_steps,"
            + " c.origin, c.edited_at";

    private static final String FROM = " from okr_check_in c join okr_objective o on o.id = c.objective_id where ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    CheckInRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Ids of the objectives of these key results, by id of the key result; limited to those the actor may see. */
    Map<String, String> objectives(VisibilityCondition visible, Collection<String> keyResultIds) {
        Map<String, String> found = new TreeMap<>();
        jdbc.sql("select k.id, k.objective_id from okr_key_result k join okr_objective o on o.id = k.objective_id"
                        + " where k.id in (:ids) and " + visible.sql())
                .param("ids", keyResultIds)
                .params(visible.params())
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("objective_id")))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Whether the actor may see the objective. */
    boolean isVisible(VisibilityCondition visible, String objectiveId) {
        return jdbc.sql("select o.id from okr_objective o where o.id = :id and " + visible.sql())
                .param("id", objectiveId)
                .params(visible.params())
                .query(String.class)
                .optional()
                .isPresent();
    }

    Optional<CheckInRow> find(VisibilityCondition visible, String id) {
        return jdbc.sql("select " + COLUMNS + FROM + "c.id = :id and " + visible.sql())
                .param("id", id)
                .params(visible.params())
                .query(CheckInRow::read)
                .optional();
    }

    Optional<String> newest(String keyResultId) {
        return jdbc.sql("select id from okr_check_in where key_result_id = :id and origin <> :source"
                        + " order by happened_at desc, id desc limit 1")
                .param("id", keyResultId)
                .param("source", FeedCheckIns.ORIGIN)
                .query(String.class)
                .optional();
    }

    /** @param column {@code key_result_id} or {@code objective_id} */
    List<CheckInRow> list(String column, String id, @Nullable CheckInCursor after, int limit) {
        String further = after == null ? "" : " and (c.happened_at < :at or (c.happened_at = :at and c.id < :after))";
        JdbcClient.StatementSpec statement = jdbc.sql("select " + COLUMNS + " from okr_check_in c where c." + column
                        + " = :id" + further + " order by c.happened_at desc, c.id desc limit :limit")
                .param("id", id)
                .param("limit", limit);
        if (after != null) {
            statement = statement.param("at", UtcTimestamps.write(after.at())).param("after", after.id());
        }
        return statement.query(CheckInRow::read).list();
    }

    @Nullable
    CheckInCursor position(@Nullable String id) {
        return id == null
                ? null
                : jdbc.sql("select happened_at from okr_check_in where id = :id")
                        .param("id", id)
                        .query((row, number) -> new CheckInCursor(UtcTimestamps.read(row, "happened_at"), id))
                        .optional()
                        .orElse(null);
    }

    void insert(Collection<CheckInRow> rows) {
        batch.batchUpdate(
                "insert into okr_check_in (id, key_result_id, objective_id, cycle_id, person_id, happened_at,"
                        + " source_day, check_value, progress, confidence, done, next_steps, origin)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream().map(CheckInRows::values).toList());
    }

    private static @Nullable Object[] values(CheckInRow row) {
        return new @Nullable Object[] {
            row.id(),
            row.keyResultId(),
            row.objectiveId(),
            row.cycleId(),
            row.personId(),
            UtcTimestamps.write(row.at()),
            UtcTimestamps.writeNullable(row.sourceDay()),
            row.value(),
            row.progress(),
            EnumKeys.of(row.confidence()),
            row.done(),
            row.next(),
            row.origin()
        };
    }

    void update(CheckInRow row) {
        jdbc.sql("update okr_check_in set check_value = :value, progress = :progress, confidence = :confidence,"
                        + " done = :done, next_steps = :next, edited_at = :edited where id = :id")
                .param("value", row.value())
                .param("progress", row.progress())
                .param("confidence", EnumKeys.of(row.confidence()))
                .param("done", row.done())
                .param("next", row.next())
                .param("edited", UtcTimestamps.writeNullable(row.editedAt()))
                .param("id", row.id())
                .update();
    }

    void trace(CheckInRow was, String editedBy, Instant now) {
        jdbc.sql("insert into okr_check_in_trace (id, check_in_id, edited_by, edited_at, was)"
                        + " values (:id, :checkIn, :by, :at, :was)")
                .param("id", Ids.next())
                .param("checkIn", was.id())
                .param("by", editedBy)
                .param("at", UtcTimestamps.write(now))
                .param("was", Json.write(was))
                .update();
    }

    List<CheckInRow> trace(String checkInId) {
        return jdbc
                .sql("select was from okr_check_in_trace where check_in_id = :id order by edited_at, id")
                .param("id", checkInId)
                .query(String.class)
                .list()
                .stream()
                .map(was -> Json.read(was, CheckInRow.class))
                .toList();
    }
}
