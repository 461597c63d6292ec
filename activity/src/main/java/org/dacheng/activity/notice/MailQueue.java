package org.dacheng.activity.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether and when a new notice goes out by mail as well; the mail package says. */
public interface MailQueue {

    /**
     * @param mayBeUndone what it tells may be undone for a while, and is better not sent before
     * @return null when no mail is sent here at all
     */
    @Nullable
    Instant due(Instant now, boolean mayBeUndone);
}
