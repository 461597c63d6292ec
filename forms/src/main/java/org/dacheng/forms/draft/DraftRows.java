package org.dacheng.forms.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of drafts: one row per page, which is kept for a while after the page was submitted. */
@Repository
class DraftRows {

    static final String OPEN = "open";
    static final String SUBMITTED = "submitted";
    static final String DISCARDED = "discarded";

    private static final String OF_PAGE = " where person_id = :person and place = :place and page = :page";

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record DraftKey(String personId, String place) {}

    record DraftRow(String page, long serial, String content, Instant savedAt) {}

    /** @return false when there is no such row, it is no longer open, or it has a later change */
    boolean update(DraftKey key, DraftPage page, String content, LocalDateTime now) {
        return of(
                                key,
                                page.id(),
                                "update forms_page_draft set content = :content, serial = :serial, saved_at = :now"
                                        + OF_PAGE + " and state = 'open' and serial <= :serial")
                        .param("content", content)
                        .param("serial", page.serial())
                        .param("now", now)
                        .update()
                > 0;
    }

    /** @throws DuplicateKeyException when the page has saved meanwhile */
    void insert(DraftKey key, DraftPage page, String state, String content, LocalDateTime now) {
        of(
                        key,
                        page.id(),
                        "insert into forms_page_draft (person_id, place, page, serial, state, content, saved_at)"
                                + " values (:person, :place, :page, :serial, :state, :content, :now)")
                .param("serial", page.serial())
                .param("state", state)
                .param("content", content)
                .param("now", now)
                .update();
    }

    boolean anyMentions(String personId, String text) {
        return jdbc.sql("select count(*) from forms_page_draft where person_id = :person"
                                + " and state in ('open', 'discarded') and content like :text")
                        .param("person", personId)
                        .param("text", "%" + text + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<String> state(DraftKey key, String page) {
        return of(key, page, "select state from forms_page_draft" + OF_PAGE)
                .query(String.class)
                .optional();
    }

    /** Deletes the draft that the page showed when it was opened, if it is unchanged. */
    void replace(DraftKey key, DraftPage page) {
        if (page.baseId() != null && !page.baseId().equals(page.id())) {
            of(
                            key,
                            page.baseId(),
                            "delete from forms_page_draft" + OF_PAGE + " and state = 'open' and serial = :serial")
                    .param("serial", page.baseSerial())
                    .update();
        }
    }

    void close(DraftKey key, DraftPage page, String state, LocalDateTime now) {
        if (!mark(key, page, state, now)) {
            try {
                insert(key, page, state, "{}", now);
            } catch (DuplicateKeyException savedMeanwhile) {
                mark(key, page, state, now);
            }
        }
    }

    private boolean mark(DraftKey key, DraftPage page, String state, LocalDateTime now) {
        return of(
                                key,
                                page.id(),
                                "update forms_page_draft set state = :state, content = '{}', saved_at = :now" + OF_PAGE)
                        .param("state", state)
                        .param("now", now)
                        .update()
                > 0;
    }

    /** Newest first. */
    List<DraftRow> open(DraftKey key) {
        return jdbc.sql("select page, serial, content, saved_at from forms_page_draft"
                        + " where person_id = :person and place = :place and state = 'open'"
                        + " order by saved_at desc, page desc")
                .param("person", key.personId())
                .param("place", key.place())
                .query((row, number) -> draft(row))
                .list();
    }

    private static DraftRow draft(ResultSet row) throws SQLException {
        return new DraftRow(
                row.getString("page"),
                row.getLong("serial"),
                row.getString("content"),
                UtcTimestamps.read(row, "saved_at"));
    }

    /** The person's open drafts at these places, newest first. */
    List<PlacedRow> open(String personId, String placesLike, String orLike, int most) {
        return jdbc.sql("select place, page, serial, content, saved_at from forms_page_draft"
                        + " where person_id = :person and state = 'open' and (place like :one or place like :other)"
                        + " order by saved_at desc, page desc limit " + most)
                .param("person", personId)
                .param("one", placesLike)
                .param("other", orLike)
                .query((row, number) -> new PlacedRow(row.getString("place"), draft(row)))
                .list();
    }

    record PlacedRow(String place, DraftRow row) {}

    /** Changes the state and keeps the content. */
    boolean change(DraftKey key, String page, String from, String to, LocalDateTime now) {
        return of(
                                key,
                                page,
                                "update forms_page_draft set state = :to, saved_at = :now" + OF_PAGE
                                        + " and state = :from and content <> '{}'")
                        .param("from", from)
                        .param("to", to)
                        .param("now", now)
                        .update()
                > 0;
    }

    void forget(DraftKey key, LocalDateTime before) {
        jdbc.sql("delete from forms_page_draft where person_id = :person and place = :place and state <> 'open'"
                        + " and saved_at < :before")
                .param("person", key.personId())
                .param("place", key.place())
                .param("before", before)
                .update();
    }

    private JdbcClient.StatementSpec of(DraftKey key, String page, String sql) {
        return jdbc.sql(sql)
                .param("person", key.personId())
                .param("place", key.place())
                .param("page", page);
    }
}
