package org.dacheng.people.deputy;

import org.dacheng.people.actor.Actor;

/** Approvals that wait for a person who names a deputy. What holds them implements it. */
public interface WaitingApprovals {

    /** How many wait for the actor. */
    long count(Actor actor);

    /** Gives them to the deputy who stands in for the actor now, each in a transaction of its own. */
    HandOverResult handOver(Actor actor);
}
