package org.dacheng.engine.submission;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;

/** A node has no approvers, and its policy is to refuse the request. Status 422. */
public class NobodyFound extends Failure {

    public NobodyFound(LocalText node, Message why) {
        super(422, Message.of("engine.request.nobody-found", node, why));
    }
}
