package org.dacheng.engine.task;

import java.util.Optional;
import org.dacheng.base.text.Message;

/**
 * Reports effects of the end or the return of a request that cannot be undone with it. Implemented by modules that
 * change their own data along with a request.
 */
public interface LastingEffect {

    /** @return why the decision cannot be undone; empty if it can */
    Optional<Message> of(String requestId);
}
