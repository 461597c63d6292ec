package org.dacheng.activity.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices in the database. */
@Component
class NoticeStore {

    /** Larger counts are shown as "99+", so counting stops here. */
    static final int COUNTED = 100;

    private static final String COLUMNS = "id, person_id, link, kind, content, at, read_at";

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final MailQueue mail;
    private final Clock clock;

    NoticeStore(JdbcTemplate batch, JdbcClient jdbc, ObjectMapper json, MailQueue mail, Clock clock) {
        this.batch = batch;
        this.jdbc = jdbc;
        this.json = json;
        this.mail = mail;
        this.clock = clock;
    }

    /** Inserts all in one batch; content shared by many recipients is serialized once. */
    void insert(List<NewNotice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        LocalDateTime at = UtcTimestamps.write(now);
        Map<NoticeContent, String> written = new IdentityHashMap<>();
        batch.batchUpdate(
                "insert into activity_notice (id, person_id, link, kind, content, at, mail_due, mail_tries)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0)",
                notices.stream()
                        .map(notice -> new Object[] {
                            Ids.next(),
                            notice.personId(),
                            notice.link(),
                            notice.kind().key(),
                            written.computeIfAbsent(notice.content(), this::write),
                            at,
                            UtcTimestamps.writeNullable(
                                    mail.due(now, notice.kind().mayBeUndone()))
                        })
                        .toList());
    }

    /**
     * Deletes notices about decisions on a request since the given moment that are unread and not mailed.
     *
     * @param link target of the notices
     * @return people who have read one or whose mail was sent or is being sent, each once
     */
    List<String> deleteUnread(Collection<String> people, String link, Instant since) {
        List<AffectedNotice> told = jdbc.sql("select id, person_id, read_at is not null or mailed_at is not null"
                        + " or mail_claim is not null as known from activity_notice"
                        + " where person_id in (:people) and id >= :first and link = :link and at >= :since"
                        + " and kind in (:kinds)")
                .param("people", people)
                .param("first", Ids.first(since))
                .param("link", link)
                .param("since", UtcTimestamps.write(since))
                .param("kinds", NoticeKind.keysOfDecisions())
                .query((row, number) ->
                        new AffectedNotice(row.getString("id"), row.getString("person_id"), row.getBoolean("known")))
                .list();
        List<String> unknown = told.stream()
                .filter(one -> !one.known())
                .map(AffectedNotice::id)
                .toList();
        if (!unknown.isEmpty()) {
            jdbc.sql("delete from activity_notice where id in (:ids)")
                    .param("ids", unknown)
                    .update();
        }
        return told.stream()
                .filter(AffectedNotice::known)
                .map(AffectedNotice::personId)
                .distinct()
                .toList();
    }

    private record AffectedNotice(String id, String personId, boolean known) {}

    /** Newest first; rows after the given id. */
    List<Notice> list(String personId, boolean unreadOnly, int limit, @Nullable String before) {
        return jdbc.sql("select " + COLUMNS + " from activity_notice where person_id = :person and id < :before"
                        + (unreadOnly ? " and read_at is null" : "")
                        + " order by id desc limit :limit")
                .param("person", personId)
                .param("before", before == null ? "~" : before)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    int countUnread(String personId) {
        return jdbc.sql("select count(*) from (select 1 from activity_notice where person_id = :person"
                        + " and read_at is null limit " + COUNTED + ") counted")
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    /** @return target of the notice, null when the person has no such notice */
    @Nullable
    String linkOf(String personId, String id) {
        return jdbc.sql("select link from activity_notice where id = :id and person_id = :person")
                .param("id", id)
                .param("person", personId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void markRead(String personId, String id) {
        jdbc.sql("update activity_notice set read_at = :now where id = :id and person_id = :person and read_at is null")
                .param("now", UtcTimestamps.write(clock.instant()))
                .param("id", id)
                .param("person", personId)
                .update();
    }

    void markAllRead(String personId) {
        jdbc.sql("update activity_notice set read_at = :now where person_id = :person and read_at is null")
                .param("now", UtcTimestamps.write(clock.instant()))
                .param("person", personId)
                .update();
    }

    private Notice read(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getString("id"),
                row.getString("person_id"),
                row.getString("link"),
                NoticeKind.ofKey(row.getString("kind")),
                content(row.getString("content")),
                UtcTimestamps.read(row, "at"),
                UtcTimestamps.readNullable(row, "read_at"));
    }

    private String write(NoticeContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private NoticeContent content(String text) {
        try {
            return json.readValue(text, NoticeContent.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
