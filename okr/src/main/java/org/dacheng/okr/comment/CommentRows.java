package org.dacheng.okr.comment;

import java.util.List;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments in the database. */
@Component
class CommentRows {

    private static final String COLUMNS = "c.id, c.objective_id, c.key_result_id, c.check_in_id, c.person_id,"
            + " c.written_at, c.edited_at, c.words";

    private final JdbcClient jdbc;

    CommentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isVisible(VisibilityCondition visible, String objectiveId) {
        return jdbc.sql("select o.id from okr_objective o where o.id = :id and " + visible.sql())
                .param("id", objectiveId)
                .params(visible.params())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** @param table {@code okr_key_result} or {@code okr_check_in} */
    boolean belongs(String table, String id, String objectiveId) {
        return jdbc.sql("select id from " + table + " where id = :id and objective_id = :objective")
                .param("id", id)
                .param("objective", objectiveId)
                .query(String.class)
                .optional()
                .isPresent();
    }

    List<CommentRow> newest(String objectiveId, int limit) {
        return jdbc.sql("select " + COLUMNS + " from okr_comment c where c.objective_id = :id"
                        + " order by c.written_at desc, c.id desc limit :limit")
                .param("id", objectiveId)
                .param("limit", limit)
                .query(CommentRow::read)
                .list();
    }

    Optional<CommentRow> find(VisibilityCondition visible, String id) {
        return jdbc.sql("select " + COLUMNS + " from okr_comment c join okr_objective o on o.id = c.objective_id"
                        + " where c.id = :id and " + visible.sql())
                .param("id", id)
                .params(visible.params())
                .query(CommentRow::read)
                .optional();
    }

    void insert(CommentRow row) {
        jdbc.sql("insert into okr_comment (id, objective_id, key_result_id, check_in_id, person_id, written_at, words)"
                        + " values (:id, :objective, :keyResult, :checkIn, :person, :at, :words)")
                .param("id", row.id())
                .param("objective", row.objectiveId())
                .param("keyResult", row.keyResultId())
                .param("checkIn", row.checkInId())
                .param("person", row.personId())
                .param("at", UtcTimestamps.write(row.writtenAt()))
                .param("words", row.words())
                .update();
    }

    void update(CommentRow row) {
        jdbc.sql("update okr_comment set words = :words, edited_at = :at where id = :id")
                .param("words", row.words())
                .param("at", UtcTimestamps.writeNullable(row.editedAt()))
                .param("id", row.id())
                .update();
    }

    void delete(String id) {
        jdbc.sql("delete from okr_comment where id = :id").param("id", id).update();
    }
}
