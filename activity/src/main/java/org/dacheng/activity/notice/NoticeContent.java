package org.dacheng.activity.notice;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.LocalDate;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Data of the event, stored until the notice is read; the text is built from it in the reader's language.
 *
 * @param actorId person who caused the event, null for the program
 * @param nodeName of the task it is about, if any
 * @param note text written with it, shortened
 * @param count number of goals it is about, null for one
 * @param day deadline or end date, if any
 */
public record NoticeContent(
        @JsonAlias("request") NoticeSubject about,
        @Nullable String actorId,
        @Nullable LocalText nodeName,
        @Nullable String note,
        @Nullable LocalDate day,
        @Nullable Integer count) {

    private static final int NOTE = 500;

    static NoticeContent of(
            NoticeSubject about, @Nullable String actorId, @Nullable LocalText nodeName, @Nullable String note) {
        return new NoticeContent(
                about, actorId, nodeName, note == null ? null : PlainText.shortened(note, NOTE), null, null);
    }

    static NoticeContent ofDay(NoticeSubject about, @Nullable LocalDate day) {
        return new NoticeContent(about, null, null, null, day, null);
    }

    static NoticeContent ofSeveral(NoticeSubject about, String actorId, int count) {
        return new NoticeContent(about, actorId, null, null, null, count);
    }
}
