package org.dacheng.activity.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing one person is told.
 *
 * @param id of the notice
 * @param personId who is told
 * @param link where a click leads
 * @param readAt when he read it, null while he has not
 */
public record Notice(
        String id,
        String personId,
        String link,
        NoticeKind kind,
        NoticeContent content,
        Instant at,
        @Nullable Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }
}
