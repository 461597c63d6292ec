package org.dacheng.engine.task;

import java.util.Optional;
import org.dacheng.base.text.Message;

/**
 * Says what has followed the end or the return of a request and cannot be taken back with it. Parts of the program that
 * move their own things along with a request implement it.
 */
public interface LastingEffect {

    /** @return why the decision stands, in words; empty when nothing keeps it from being undone */
    Optional<Message> of(String requestId);
}
