package org.dacheng.base.failure;

import org.dacheng.base.text.Message;

/** A right that the actor lacks for something he may know of. Status 403. */
public class NotAllowed extends Failure {

    public NotAllowed(Message text) {
        super(403, text);
    }
}
