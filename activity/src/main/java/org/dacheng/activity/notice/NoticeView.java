package org.dacheng.activity.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as text for its reader.
 *
 * @param kind such as {@code task-assigned}
 * @param text one sentence
 * @param note text written with it, or null
 * @param actorId person who caused it, null for the program
 * @param link target, from the root of the program
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
