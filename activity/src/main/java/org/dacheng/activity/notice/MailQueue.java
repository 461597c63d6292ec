package org.dacheng.activity.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides whether and when a new notice is also sent by mail; implemented by the mail package. */
public interface MailQueue {

    /**
     * @param mayBeUndone the event can still be undone for a while, so mail about it is delayed
     * @return null when no mail is sent at all
     */
    @Nullable
    Instant due(Instant now, boolean mayBeUndone);
}
