package org.dacheng.activity.notice;

import java.time.Instant;
import org.dacheng.people.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A notice in its reader's words.
 *
 * @param kind such as {@code task-assigned}
 * @param text one sentence
 * @param note what was written with it, or null
 * @param actorId who did it, null for the program
 */
public record NoticeView(
        String id,
        String kind,
        String text,
        @Nullable String note,
        @Nullable String actorId,
        String requestId,
        String requestNumber,
        LocalText requestTitle,
        Instant at,
        boolean read) {}
