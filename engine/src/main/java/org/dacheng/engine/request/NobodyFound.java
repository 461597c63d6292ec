package org.dacheng.engine.request;

import org.dacheng.people.failure.Failure;
import org.dacheng.people.text.LocalText;
import org.dacheng.people.text.Message;

/** A node has nobody to decide, and wants the request refused then. Status 422. */
public class NobodyFound extends Failure {

    public NobodyFound(LocalText node, Message why) {
        super(422, Message.of("engine.request.nobody-found", node, why));
    }
}
