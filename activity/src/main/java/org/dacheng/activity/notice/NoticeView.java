package org.dacheng.activity.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice in its reader's words.
 *
 * @param kind such as {@code task-assigned}
 * @param text one sentence
 * @param note what was written with it, or null
 * @param actorId who did it, null for the program
 * @param link where it leads, from the root of the program
 */
public record NoticeView(
        String id,
        String kind,
        String text,
        @Nullable String note,
        @Nullable String actorId,
        NoticeSubject about,
        String link,
        Instant at,
        boolean read) {}
