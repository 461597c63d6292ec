package org.dacheng.base.excel.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores imports and their files until they are applied; only the people who uploaded them can read them. */
final class ImportStore {

    private static final Duration RETENTION = Duration.ofDays(7);

    /** A database server may accept at most 16 MB in one statement. */
    private static final int CHUNK_BYTES = 4 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String table;
    private final String subject;
    private final JdbcClient jdbc;

    /**
     * @param table table of the imports; the pieces of their files are in the table of this name with {@code _file}
     * @param subject column with the id of the import's target
     */
    ImportStore(String table, String subject, JdbcClient jdbc) {
        this.table = table;
        this.subject = subject;
        this.jdbc = jdbc;
    }

    ImportView get(String personId, String id) {
        return find(personId, id, "").orElseThrow(ImportStore::notFound);
    }

    /** @throws NotFound also when another person uploaded it; its preview is not read */
    void requireOwned(String personId, String id) {
        List<String> own = jdbc.sql("select id from " + table + " where id = :id and person_id = :person")
                .param("id", id)
                .param("person", personId)
                .query(String.class)
                .list();
        if (own.isEmpty()) {
            throw notFound();
        }
    }

    /** Locks the row, so that an import is applied once. */
    ImportView lock(String personId, String id) {
        return find(personId, id, " for update").orElseThrow(ImportStore::notFound);
    }

    private Optional<ImportView> find(String personId, String id, String lock) {
        return jdbc.sql("select i.* from " + table + " i where i.id = :id and i.person_id = :person" + lock)
                .param("id", id)
                .param("person", personId)
                .query((row, number) -> view(row))
                .optional();
    }

    private ImportView view(ResultSet row) throws SQLException {
        return new ImportView(
                row.getString("id"),
                row.getString(subject),
                row.getString("file_name"),
                UtcTimestamps.read(row, "made_at"),
                UtcTimestamps.readNullable(row, "applied_at"),
                preview(row.getString("plan")));
    }

    byte[] content(String id) {
        List<byte[]> pieces = jdbc.sql("select content from " + table + "_file where import_id = :id order by piece")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .list();
        if (pieces.isEmpty()) {
            throw notFound();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(
                pieces.stream().mapToInt(piece -> piece.length).sum());
        pieces.forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    void insert(String personId, ImportView made, String hash, byte[] content) {
        jdbc.sql("insert into " + table + " (id, " + subject
                        + ", person_id, file_name, file_hash, state, made_at, plan,"
                        + " problems) values (:id, :subject, :person, :name, :hash, 'waiting', :at, :plan,"
                        + " :problems)")
                .param("id", made.id())
                .param("subject", made.subject())
                .param("person", personId)
                .param("name", made.fileName())
                .param("hash", hash)
                .param("at", UtcTimestamps.write(made.madeAt()))
                .param("plan", json(made.preview()))
                .param("problems", json(made.preview().problems()))
                .update();
        for (int at = 0; at < content.length; at += CHUNK_BYTES) {
            jdbc.sql("insert into " + table + "_file (import_id, piece, content) values (:id, :piece, :content)")
                    .param("id", made.id())
                    .param("piece", at / CHUNK_BYTES)
                    .param("content", Arrays.copyOfRange(content, at, Math.min(content.length, at + CHUNK_BYTES)))
                    .update();
        }
    }

    void update(String id, ImportPreview preview) {
        jdbc.sql("update " + table + " set plan = :plan, problems = :problems where id = :id")
                .param("plan", json(preview))
                .param("problems", json(preview.problems()))
                .param("id", id)
                .update();
    }

    /** Deletes the workbook, which is no longer needed. */
    void applied(String id, Instant at) {
        jdbc.sql("update " + table + " set state = 'applied', applied_at = :at where id = :id")
                .param("at", UtcTimestamps.write(at))
                .param("id", id)
                .update();
        forget(List.of(id));
    }

    /** Deletes old imports of this person that were never applied. */
    void sweep(String personId, Instant now) {
        List<String> old = jdbc.sql("select id from " + table + " where person_id = :person and applied_at is null"
                        + " and made_at < :before")
                .param("person", personId)
                .param("before", UtcTimestamps.write(now.minus(RETENTION)))
                .query(String.class)
                .list();
        if (!old.isEmpty()) {
            forget(old);
            jdbc.sql("delete from " + table + " where id in (:ids)")
                    .param("ids", old)
                    .update();
        }
    }

    private void forget(List<String> ids) {
        jdbc.sql("delete from " + table + "_file where import_id in (:ids)")
                .param("ids", ids)
                .update();
    }

    private static NotFound notFound() {
        return new NotFound(Message.of("base.excel.no-such-import"));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ImportPreview preview(String json) {
        try {
            return JSON.readValue(json, ImportPreview.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
