package org.dacheng.activity.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether and when a new notice goes out by mail as well; the mail package says. */
public interface MailQueue {

    /** @return null when no mail is sent here at all */
    @Nullable
    Instant due(Instant now);
}
