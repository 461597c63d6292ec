package org.dacheng.activity.notice;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.LocalDate;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the event, kept until the notice is read: its words are found in the reader's language then.
 *
 * @param actorId who did it, null for the program
 * @param nodeName of the task it is about, if it is about one
 * @param note what was written with it, shortened
 * @param count of the goals that it is about, null for one
 * @param day by which something is to be done, or on which something ends
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
