package org.dacheng.activity.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox of waiting mail, kept in the rows of the notices. Each method is a transaction. */
@Component
@Transactional
class MailOutbox {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration lease;

    MailOutbox(JdbcClient jdbc, Clock clock, MailProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        lease = properties.lease();
    }

    /** Claims due mail for the caller alone for the duration of the lease. */
    MailClaim claim(int atMost) {
        Instant now = clock.instant();
        List<String> due = jdbc.sql(
                        "select id from activity_notice where mail_due <= :now order by mail_due limit :limit")
                .param("now", UtcTimestamps.write(now))
                .param("limit", atMost)
                .query(String.class)
                .list();
        if (due.isEmpty()) {
            return new MailClaim("", List.of());
        }
        String claim = Ids.next();
        jdbc.sql("update activity_notice set mail_claim = :claim, mail_tries = mail_tries + 1, mail_due = :lease"
                        + " where id in (:ids) and mail_due <= :now")
                .param("claim", claim)
                .param("lease", UtcTimestamps.write(now.plus(lease)))
                .param("ids", due)
                .param("now", UtcTimestamps.write(now))
                .update();
        List<WaitingMail> mails = jdbc.sql("select id, person_id, kind, content, mail_tries from activity_notice"
                        + " where id in (:ids) and mail_claim = :claim order by id")
                .param("ids", due)
                .param("claim", claim)
                .query((row, number) -> new WaitingMail(
                        row.getString("id"),
                        row.getString("person_id"),
                        row.getString("kind"),
                        row.getString("content"),
                        row.getInt("mail_tries")))
                .list();
        return new MailClaim(claim, mails);
    }

    /** Extends the claim by another lease while the sender is working. */
    void renew(MailClaim claim) {
        jdbc.sql("update activity_notice set mail_due = :lease where id in (:ids) and mail_claim = :claim")
                .param("lease", UtcTimestamps.write(clock.instant().plus(lease)))
                .param("ids", claim.mails().stream().map(WaitingMail::noticeId).toList())
                .param("claim", claim.id())
                .update();
    }

    void sent(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("update activity_notice set mail_due = null, mail_claim = null, mail_failure = null, mailed_at = :now"
                        + " where id in (:ids)")
                .param("now", UtcTimestamps.write(clock.instant()))
                .param("ids", ids)
                .update();
    }

    void retry(String id, Duration wait, String failure) {
        jdbc.sql(
                        "update activity_notice set mail_due = :due, mail_claim = null, mail_failure = :failure where id = :id")
                .param("due", UtcTimestamps.write(clock.instant().plus(wait)))
                .param("failure", shortened(failure))
                .param("id", id)
                .update();
    }

    /** The row keeps the reason; the notice itself stays in the list of notices. */
    void giveUp(String id, String failure) {
        jdbc.sql(
                        "update activity_notice set mail_due = null, mail_claim = null, mail_failure = :failure where id = :id")
                .param("failure", shortened(failure))
                .param("id", id)
                .update();
    }

    private static String shortened(String text) {
        return PlainText.shortened(text, 500);
    }
}
