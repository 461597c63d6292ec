package org.dacheng.forms.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dacheng.people.database.Utc;
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
            @Nullable String owner) {}

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

    void bind(Collection<String> ids, String owner) {
        if (!ids.isEmpty()) {
            database.sql("update forms_attachment set owner = :owner where id in (:ids) and owner is null")
                    .param("owner", owner)
                    .param("ids", Set.copyOf(ids))
                    .update();
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        AttachmentView view = new AttachmentView(
                row.getString("id"), row.getString("name"), row.getLong("size"), row.getString("type"));
        return new Row(view, row.getString("sha256"), row.getString("uploader_id"), row.getString("owner"));
    }
}
