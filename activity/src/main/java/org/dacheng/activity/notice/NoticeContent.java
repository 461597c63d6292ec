package org.dacheng.activity.notice;

import org.dacheng.engine.event.RequestRef;
import org.dacheng.people.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the event, kept until the notice is read: its words are found in the reader's language then.
 *
 * @param actorId who did it, null for the program
 * @param nodeName of the task it is about, if it is about one
 * @param note what he wrote with it, shortened
 */
public record NoticeContent(
        RequestRef request,
        @Nullable String actorId,
        @Nullable LocalText nodeName,
        @Nullable String note) {

    private static final int NOTE = 500;

    static NoticeContent of(
            RequestRef request, @Nullable String actorId, @Nullable LocalText nodeName, @Nullable String note) {
        return new NoticeContent(request, actorId, nodeName, note == null ? null : shortened(note));
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= NOTE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, NOTE)) + "…";
    }
}
