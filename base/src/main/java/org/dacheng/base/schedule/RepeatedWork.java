package org.dacheng.base.schedule;

import java.time.Duration;

/**
 * Work that the program repeats by itself, on one node at a time. A module offers it as a bean and knows no scheduler;
 * without a scheduler it does not run. It has to bear being run again: it looks for what is due and leaves what is
 * done.
 */
public interface RepeatedWork {

    /** Its name among all, in words joined by hyphens, such as {@code feed-key-results}; never changed. */
    String name();

    /** How long after one run the next begins, at the earliest. */
    Duration every();

    /** Does what is due, in transactions of its own. What it throws is logged; the next run comes all the same. */
    void run();
}
