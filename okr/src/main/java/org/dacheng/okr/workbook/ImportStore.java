package org.dacheng.okr.workbook;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.database.Utc;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.engine.json.Json;
import org.dacheng.people.asker.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps imports while they wait; only the people who brought them see them. */
@Component
class ImportStore {

    private static final Duration KEPT = Duration.ofDays(7);

    /** A database server may take no more than 16 MB in one statement. */
    private static final int PIECE = 4 << 20;

    private static final String COLUMNS =
            "i.id, i.cycle_id, i.file_name, i.made_at, i.applied_at, i.plan from okr_import i";

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ImportView get(Asker asker, String id) {
        return find(asker, id, "").orElseThrow(ImportStore::notFound);
    }

    /** @throws NotFound also when somebody else brought it; its preview is not read */
    void mustBe(Asker asker, String id) {
        List<String> own = jdbc.sql("select id from okr_import where id = :id and person_id = :person")
                .param("id", id)
                .param("person", asker.personId())
                .query(String.class)
                .list();
        if (own.isEmpty()) {
            throw notFound();
        }
    }

    /** Takes the row: one at a time applies an import. */
    ImportView lock(Asker asker, String id) {
        return find(asker, id, " for update").orElseThrow(ImportStore::notFound);
    }

    private Optional<ImportView> find(Asker asker, String id, String lock) {
        return jdbc.sql("select " + COLUMNS + " where i.id = :id and i.person_id = :person" + lock)
                .param("id", id)
                .param("person", asker.personId())
                .query((row, number) -> view(row))
                .optional();
    }

    private static ImportView view(ResultSet row) throws SQLException {
        return new ImportView(
                row.getString("id"),
                row.getString("cycle_id"),
                row.getString("file_name"),
                Utc.read(row, "made_at"),
                Utc.readNullable(row, "applied_at"),
                Json.read(row.getString("plan"), ImportPreview.class));
    }

    byte[] content(String id) {
        List<byte[]> pieces = jdbc.sql("select content from okr_import_file where import_id = :id order by piece")
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

    void insert(Asker asker, ImportView made, String hash, byte[] content) {
        jdbc.sql("insert into okr_import (id, cycle_id, person_id, file_name, file_hash, state, made_at, plan,"
                        + " problems) values (:id, :cycle, :person, :name, :hash, 'waiting', :at, :plan,"
                        + " :problems)")
                .param("id", made.id())
                .param("cycle", made.cycleId())
                .param("person", asker.personId())
                .param("name", made.fileName())
                .param("hash", hash)
                .param("at", Utc.write(made.madeAt()))
                .param("plan", Json.write(made.preview()))
                .param("problems", Json.write(made.preview().problems()))
                .update();
        for (int at = 0; at < content.length; at += PIECE) {
            jdbc.sql("insert into okr_import_file (import_id, piece, content) values (:id, :piece, :content)")
                    .param("id", made.id())
                    .param("piece", at / PIECE)
                    .param("content", Arrays.copyOfRange(content, at, Math.min(content.length, at + PIECE)))
                    .update();
        }
    }

    void update(String id, ImportPreview preview) {
        jdbc.sql("update okr_import set plan = :plan, problems = :problems where id = :id")
                .param("plan", Json.write(preview))
                .param("problems", Json.write(preview.problems()))
                .param("id", id)
                .update();
    }

    /** The workbook itself is not needed any more. */
    void applied(String id, Instant at) {
        jdbc.sql("update okr_import set state = 'applied', applied_at = :at where id = :id")
                .param("at", Utc.write(at))
                .param("id", id)
                .update();
        forget(List.of(id));
    }

    /** Throws away what this person brought some days ago and never applied. */
    void sweep(Asker asker, Instant now) {
        List<String> old = jdbc.sql("select id from okr_import where person_id = :person and applied_at is null"
                        + " and made_at < :before")
                .param("person", asker.personId())
                .param("before", Utc.write(now.minus(KEPT)))
                .query(String.class)
                .list();
        if (!old.isEmpty()) {
            forget(old);
            jdbc.sql("delete from okr_import where id in (:ids)")
                    .param("ids", old)
                    .update();
        }
    }

    private void forget(List<String> ids) {
        jdbc.sql("delete from okr_import_file where import_id in (:ids)")
                .param("ids", ids)
                .update();
    }

    private static NotFound notFound() {
        return new NotFound(Message.of("okr.import.not-found"));
    }
}
