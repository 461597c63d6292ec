package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence in the database. */
@Component
class EvidenceRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    EvidenceRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A piece of evidence with its position in the list. */
    record PositionedEvidence(String id, EvidenceItem evidence) {

        private static PositionedEvidence read(ResultSet row, int number) throws SQLException {
            return new PositionedEvidence(
                    row.getString("id"),
                    new EvidenceItem(
                            row.getString("evidence_key"),
                            row.getString("request_id"),
                            UtcTimestamps.read(row, "happened_at"),
                            row.getBigDecimal("amount"),
                            row.getString("label")));
        }
    }

    /** Replaces the evidence with these keys. */
    void replace(String keyResultId, Collection<String> keys, List<EvidenceItem> evidence) {
        if (!keys.isEmpty()) {
            jdbc.sql("delete from okr_evidence where key_result_id = :id and evidence_key in (:keys)")
                    .param("id", keyResultId)
                    .param("keys", keys)
                    .update();
        }
        batch.batchUpdate(
                "insert into okr_evidence (id, key_result_id, evidence_key, request_id, happened_at, amount, label)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                evidence.stream()
                        .map(one -> new @Nullable Object[] {
                            Ids.next(),
                            keyResultId,
                            one.key(),
                            one.requestId(),
                            UtcTimestamps.write(one.at()),
                            one.amount(),
                            one.label()
                        })
                        .toList());
    }

    void clear(String keyResultId) {
        jdbc.sql("delete from okr_evidence where key_result_id = :id")
                .param("id", keyResultId)
                .update();
    }

    /** Reads only from an index. */
    Aggregation.Total total(String keyResultId) {
        return jdbc.sql("select count(*) as pieces, coalesce(sum(amount), 0) as amounts from okr_evidence"
                        + " where key_result_id = :id")
                .param("id", keyResultId)
                .query((row, number) ->
                        new Aggregation.Total(row.getLong("pieces"), row.getBigDecimal("amounts"), newest(keyResultId)))
                .single();
    }

    private @Nullable BigDecimal newest(String keyResultId) {
        return jdbc
                .sql("select amount from okr_evidence where key_result_id = :id"
                        + " order by happened_at desc, id desc limit 1")
                .param("id", keyResultId)
                .query(BigDecimal.class)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    Optional<Instant> moment(String keyResultId, String id) {
        return jdbc.sql("select happened_at from okr_evidence where id = :id and key_result_id = :keyResult")
                .param("id", id)
                .param("keyResult", keyResultId)
                .query((row, number) -> UtcTimestamps.read(row, "happened_at"))
                .optional();
    }

    /** Newest first. */
    List<PositionedEvidence> list(String keyResultId, @Nullable Instant at, @Nullable String after, int limit) {
        String further = at == null ? "" : " and (happened_at < :at or (happened_at = :at and id < :after))";
        JdbcClient.StatementSpec statement = jdbc.sql("select * from okr_evidence where key_result_id = :id" + further
                        + " order by happened_at desc, id desc limit :limit")
                .param("id", keyResultId)
                .param("limit", limit);
        if (at != null) {
            statement = statement.param("at", UtcTimestamps.write(at)).param("after", after);
        }
        return statement.query(PositionedEvidence::read).list();
    }
}
