package org.dacheng.people.deputy;

import org.dacheng.people.asker.Asker;

/** Approvals that wait for a person who names a deputy. What holds them implements it. */
public interface WaitingApprovals {

    /** How many wait for the asker. */
    long count(Asker asker);

    /** Gives them to the deputy who stands in for the asker now, each in a transaction of its own. */
    HandedOver handOver(Asker asker);
}
