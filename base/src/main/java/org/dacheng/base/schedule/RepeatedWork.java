package org.dacheng.base.schedule;

import java.time.Duration;

/**
 * Recurring job, run on one node at a time. A module offers it as a bean without depending on a scheduler; without a
 * scheduler it does not run. It must be idempotent: it looks for due work and leaves finished work alone.
 */
public interface RepeatedWork {

    /** Unique name in words joined by hyphens, such as {@code feed-key-results}; never changed. */
    String name();

    /** Minimum delay between the end of one run and the beginning of the next. */
    Duration every();

    /** Does the due work, in transactions of its own. Exceptions are logged and do not prevent the next run. */
    void run();
}
