package org.dacheng.okr.alignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes alignments, and takes the locks that their rules require. */
@Repository
class AlignmentRows {

    static final String SELECT = """
            select a.id, a.child_id, c.cycle_id as child_cycle, a.parent_id, p.cycle_id as parent_cycle,
              a.parent_key_result, a.state, a.request_id
            from okr_alignment a join okr_objective c on c.id = a.child_id
              join okr_objective p on p.id = a.parent_id where\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    AlignmentRows(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * Serializes all decisions on alignments: a loop can span any number of objectives and cycles, so locks on the two
     * ends alone would let two transactions close it from two sides. The first cycle's row is used as the lock for the
     * whole graph.
     */
    void lockAll() {
        jdbc.sql("select min(id) from okr_cycle")
                .query(String.class)
                .optional()
                .ifPresent(first -> jdbc.sql("select id from okr_cycle where id = :id for update")
                        .param("id", first)
                        .query(String.class)
                        .list());
    }

    Optional<Alignment> find(String id) {
        return one("a.id = :value", id);
    }

    Optional<Alignment> waitingFor(String requestId) {
        return one("a.request_id = :value and a.state = 'requested'", requestId);
    }

    Optional<Alignment> between(String childId, String parentId, String keyResultId) {
        return jdbc.sql(SELECT + "a.child_id = :child and a.parent_id = :parent and a.parent_key_result = :keyResult")
                .param("child", childId)
                .param("parent", parentId)
                .param("keyResult", keyResultId)
                .query((row, number) -> alignment(row))
                .optional();
    }

    boolean hasKeyResult(String objectiveId, String keyResultId) {
        return jdbc.sql("select count(*) from okr_key_result where id = :id and objective_id = :objective")
                        .param("id", keyResultId)
                        .param("objective", objectiveId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Inserts a new alignment and deletes an earlier refused one. */
    Alignment insert(AlignableObjective child, AlignableObjective parent, String keyResultId, String by) {
        between(child.id(), parent.id(), keyResultId).ifPresent(before -> delete(before.id()));
        Alignment asked = create(child, parent, keyResultId);
        insert(List.of(asked), by);
        return asked;
    }

    static Alignment create(AlignableObjective child, AlignableObjective parent, String keyResultId) {
        return new Alignment(
                Ids.next(),
                child.id(),
                child.cycleId(),
                parent.id(),
                parent.cycleId(),
                keyResultId,
                Alignment.REQUESTED,
                null);
    }

    /** Inserts several new alignments. */
    void insert(List<Alignment> asked, String by) {
        LocalDateTime now = UtcTimestamps.write(clock.instant());
        batch.batchUpdate(
                "insert into okr_alignment (id, child_id, parent_id, parent_key_result, state, requested_by,"
                        + " requested_at) values (?, ?, ?, ?, 'requested', ?, ?)",
                asked.stream()
                        .map(one -> new Object[] {one.id(), one.childId(), one.parentId(), one.keyResultId(), by, now})
                        .toList());
    }

    void waitsFor(String id, String requestId) {
        jdbc.sql("update okr_alignment set request_id = :request where id = :id and state = 'requested'")
                .param("request", requestId)
                .param("id", id)
                .update();
    }

    void confirm(List<Alignment> asked, @Nullable String by) {
        LocalDateTime now = UtcTimestamps.write(clock.instant());
        batch.batchUpdate(
                "update okr_alignment set state = 'confirmed', decided_by = ?, decided_at = ?, remark = null where id = ?",
                asked.stream()
                        .map(one -> new @Nullable Object[] {by, now, one.id()})
                        .toList());
    }

    void decide(String id, String state, @Nullable String by, @Nullable String remark) {
        jdbc.sql("update okr_alignment set state = :state, decided_by = :by, decided_at = :now, remark = :remark"
                        + " where id = :id")
                .param("state", state)
                .param("by", by)
                .param("now", UtcTimestamps.write(clock.instant()))
                .param("remark", remark)
                .param("id", id)
                .update();
    }

    void delete(String id) {
        jdbc.sql("delete from okr_alignment where id = :id").param("id", id).update();
    }

    private Optional<Alignment> one(String condition, String value) {
        return jdbc.sql(SELECT + condition)
                .param("value", value)
                .query((row, number) -> alignment(row))
                .optional();
    }

    static Alignment alignment(ResultSet row) throws SQLException {
        return new Alignment(
                row.getString("id"),
                row.getString("child_id"),
                row.getString("child_cycle"),
                row.getString("parent_id"),
                row.getString("parent_cycle"),
                row.getString("parent_key_result"),
                row.getString("state"),
                row.getString("request_id"));
    }
}
