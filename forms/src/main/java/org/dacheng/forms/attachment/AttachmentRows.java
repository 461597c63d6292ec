package org.dacheng.forms.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dacheng.base.database.UtcTimestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of attachments. */
@Component
class AttachmentRows {

    static final String NAMED = "select distinct sha256 from forms_attachment where sha256 in (:contents)";

    /** A statement takes a limited number of parameters. */
    private static final int AT_ONCE = 1000;

    private static final String COLUMNS = "id, name, size, type, sha256, uploader_id, owner, damaged_at";

    private final JdbcClient database;

    AttachmentRows(JdbcClient database) {
        this.database = database;
    }

    record AttachmentRow(
            AttachmentView view,
            String sha256,
            String uploaderId,
            @Nullable String owner,
            boolean damaged) {

        /** Path of its content below the folder of attachments. */
        String place() {
            return sha256.substring(0, 2) + "/" + sha256;
        }
    }

    /**
     * Serialises counting and adding uploads of this person; other transactions wait for the end of this one. Called
     * before counting.
     */
    void lock(String uploaderId) {
        database.sql("select id from people_person where id = ? for update")
                .param(uploaderId)
                .query(String.class)
                .list();
    }

    @Transactional
    void insert(AttachmentView view, String sha256, String uploaderId, Instant at) {
        database.sql("insert into forms_attachment (id, name, size, type, sha256, uploader_id, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(List.of(
                        view.id(), view.name(), view.size(), view.type(), sha256, uploaderId, UtcTimestamps.write(at)))
                .update();
    }

    @Transactional(readOnly = true)
    List<AttachmentRow> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> all = List.copyOf(new LinkedHashSet<>(ids));
        List<AttachmentRow> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(database.sql("select " + COLUMNS + " from forms_attachment where id in (:ids)")
                    .param("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .query((row, number) -> row(row))
                    .list());
        }
        return found;
    }

    /** @return number of bound attachments; fewer than given when others bound some meanwhile */
    int bind(Set<String> ids, String owner) {
        return ids.isEmpty()
                ? 0
                : database.sql("update forms_attachment set owner = :owner where id in (:ids) and owner is null")
                        .param("owner", owner)
                        .param("ids", ids)
                        .update();
    }

    /** Bytes of the person's uploads that were not submitted. */
    @Transactional(readOnly = true)
    long unbound(String uploaderId) {
        return database.sql("select coalesce(sum(size), 0) from forms_attachment where uploader_id = ?"
                        + " and owner is null")
                .param(uploaderId)
                .query(Long.class)
                .single();
    }

    /** Some older uploads that were not submitted, those after the id. */
    @Transactional(readOnly = true)
    List<AttachmentRow> unbound(Instant before, String after, int max) {
        return database.sql("select " + COLUMNS
                        + " from forms_attachment where owner is null and uploaded_at < ? and id > ? order by id limit "
                        + max)
                .params(UtcTimestamps.write(before), after)
                .query((row, number) -> row(row))
                .list();
    }

    /** Deletes an upload unless it was submitted meanwhile. */
    @Transactional
    boolean remove(String id) {
        return database.sql("delete from forms_attachment where id = ? and owner is null")
                        .param(id)
                        .update()
                > 0;
    }

    boolean isReferenced(String sha256) {
        return !referenced(List.of(sha256)).isEmpty();
    }

    /** Those of the contents that have an attachment. */
    @Transactional(readOnly = true)
    Set<String> referenced(Collection<String> contents) {
        return database.sql(NAMED)
                .param("contents", contents)
                .query(String.class)
                .set();
    }

    /** True for the first caller who reports the damage. */
    boolean markDamaged(String id, Instant at) {
        return database.sql("update forms_attachment set damaged_at = ? where id = ? and damaged_at is null")
                        .params(UtcTimestamps.write(at), id)
                        .update()
                > 0;
    }

    /** Marks all attachments with this content as repaired; later damage is reported again. */
    @Transactional
    void clearDamaged(String sha256) {
        database.sql("update forms_attachment set damaged_at = null where sha256 = ? and damaged_at is not null")
                .param(sha256)
                .update();
    }

    private static AttachmentRow row(ResultSet row) throws SQLException {
        AttachmentView view = new AttachmentView(
                row.getString("id"), row.getString("name"), row.getLong("size"), row.getString("type"));
        return new AttachmentRow(
                view,
                row.getString("sha256"),
                row.getString("uploader_id"),
                row.getString("owner"),
                row.getObject("damaged_at") != null);
    }
}
