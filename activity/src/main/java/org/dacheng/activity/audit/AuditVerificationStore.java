package org.dacheng.activity.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.engine.timeline.ChainCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores verifications. Updates are visible immediately, also while the verification is running. */
@Component
class AuditVerificationStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    AuditVerificationStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void insert(String id, String askedBy, long entriesAll) {
        jdbc.sql("insert into activity_check (id, asked_by, started_at, entries, entries_all, failed)"
                        + " values (?, ?, ?, 0, ?, false)")
                .params(id, askedBy, UtcTimestamps.write(clock.instant()), entriesAll)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<AuditVerification> last() {
        return jdbc.sql("select * from activity_check order by id desc limit 1")
                .query((row, number) -> read(row))
                .optional();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(String id, long entries) {
        jdbc.sql("update activity_check set entries = ? where id = ?")
                .params(entries, id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void finish(String id, long entries, List<ChainCheck> broken, List<LocalDate> brokenDays) {
        jdbc.sql("update activity_check set entries = ?, finished_at = ?, broken = ?, broken_days = ? where id = ?")
                .params(entries, UtcTimestamps.write(clock.instant()), write(broken), write(brokenDays), id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fail(String id) {
        jdbc.sql("update activity_check set failed = true, finished_at = ? where id = ?")
                .params(UtcTimestamps.write(clock.instant()), id)
                .update();
    }

    private AuditVerification read(ResultSet row) throws SQLException {
        return new AuditVerification(
                row.getString("id"),
                row.getString("asked_by"),
                UtcTimestamps.read(row, "started_at"),
                UtcTimestamps.readNullable(row, "finished_at"),
                row.getLong("entries"),
                row.getLong("entries_all"),
                list(row.getString("broken"), new TypeReference<>() {}),
                list(row.getString("broken_days"), new TypeReference<>() {}),
                row.getBoolean("failed"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private <T> List<T> list(@Nullable String text, TypeReference<List<T>> type) {
        if (text == null) {
            return List.of();
        }
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
