package org.dacheng.engine.timeline;

import org.dacheng.people.asker.Asker;

/** Says who may read a request; the keeper of the requests implements it. */
public interface Readers {

    /** @throws org.dacheng.base.failure.NotFound when the asker takes no part in the request */
    void mustRead(Asker asker, String requestId);
}
