package org.dacheng.people.deputy;

import org.dacheng.people.actor.Actor;

/** Approvals that wait for a person who names a deputy. Implemented by the module that stores them. */
public interface WaitingApprovals {

    /** Number of approvals that wait for the actor. */
    long count(Actor actor);

    /** Hands them to the actor's present deputy, each in a transaction of its own. */
    HandOverResult handOver(Actor actor);
}
