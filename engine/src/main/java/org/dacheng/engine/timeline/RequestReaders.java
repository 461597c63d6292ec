package org.dacheng.engine.timeline;

import org.dacheng.people.actor.Actor;

/** Checks read access to requests; implemented by the package that owns them. */
public interface RequestReaders {

    /** @throws org.dacheng.base.failure.NotFound if the actor takes no part in the request */
    void requireReadAccess(Actor actor, String requestId);
}
