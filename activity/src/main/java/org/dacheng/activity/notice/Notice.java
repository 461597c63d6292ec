package org.dacheng.activity.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice for one person.
 *
 * @param id of the notice
 * @param personId recipient
 * @param link target of a click
 * @param readAt null while unread
 */
public record Notice(
        String id,
        String personId,
        String link,
        NoticeKind kind,
        NoticeContent content,
        Instant at,
        @Nullable Instant readAt) {

    /** Whether the recipient has not read it yet. */
    public boolean unread() {
        return readAt == null;
    }
}
