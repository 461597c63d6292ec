package org.dacheng.engine.timeline;

import org.dacheng.people.actor.Actor;

/** Says who may read a request; the keeper of the requests implements it. */
public interface RequestReaders {

    /** @throws org.dacheng.base.failure.NotFound when the actor takes no part in the request */
    void mustRead(Actor actor, String requestId);
}
