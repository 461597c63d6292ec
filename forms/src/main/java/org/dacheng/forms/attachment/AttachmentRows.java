package org.dacheng.forms.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dacheng.base.database.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of attachments. */
@Component
class AttachmentRows {

    private final JdbcClient database;

    AttachmentRows(JdbcClient database) {
        this.database = database;
    }

    record Row(
            AttachmentView view,
            String sha256,
            String uploaderId,
            @Nullable String owner) {

        /** Where its content lies among the files. */
        String place() {
            return sha256.substring(0, 2) + "/" + sha256;
        }
    }

    @Transactional
    void insert(AttachmentView view, String sha256, String uploaderId, Instant at) {
        database.sql("insert into forms_attachment (id, name, size, type, sha256, uploader_id, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(List.of(view.id(), view.name(), view.size(), view.type(), sha256, uploaderId, Utc.write(at)))
                .update();
    }

    @Transactional(readOnly = true)
    List<Row> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.sql("select id, name, size, type, sha256, uploader_id, owner from forms_attachment"
                        + " where id in (:ids)")
                .param("ids", Set.copyOf(ids))
                .query((row, number) -> row(row))
                .list();
    }

    /** @return how many of them were bound; fewer than asked for when others bound some meanwhile */
    int bind(Set<String> ids, String owner) {
        return ids.isEmpty()
                ? 0
                : database.sql("update forms_attachment set owner = :owner where id in (:ids) and owner is null")
                        .param("owner", owner)
                        .param("ids", ids)
                        .update();
    }

    /** Bytes of what somebody uploaded and never submitted. */
    @Transactional(readOnly = true)
    long unbound(String uploaderId) {
        return database.sql("select coalesce(sum(size), 0) from forms_attachment where uploader_id = ?"
                        + " and owner is null")
                .param(uploaderId)
                .query(Long.class)
                .single();
    }

    /** Some uploads from before that were never submitted, those that follow the id. */
    @Transactional(readOnly = true)
    List<Row> unbound(Instant before, String after, int most) {
        return database.sql("select id, name, size, type, sha256, uploader_id, owner from forms_attachment"
                        + " where owner is null and uploaded_at < ? and id > ? order by id limit " + most)
                .params(Utc.write(before), after)
                .query((row, number) -> row(row))
                .list();
    }

    /** Forgets an upload that was not submitted meanwhile either. */
    @Transactional
    boolean remove(String id) {
        return database.sql("delete from forms_attachment where id = ? and owner is null")
                        .param(id)
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    boolean names(String sha256) {
        return database.sql("select count(*) from forms_attachment where sha256 = ?")
                        .param(sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** True for the first who finds out. */
    boolean damaged(String id, Instant at) {
        return database.sql("update forms_attachment set damaged_at = ? where id = ? and damaged_at is null")
                        .params(Utc.write(at), id)
                        .update()
                > 0;
    }

    private static Row row(ResultSet row) throws SQLException {
        AttachmentView view = new AttachmentView(
                row.getString("id"), row.getString("name"), row.getLong("size"), row.getString("type"));
        return new Row(view, row.getString("sha256"), row.getString("uploader_id"), row.getString("owner"));
    }
}
