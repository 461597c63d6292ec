package org.dacheng.base.failure;

import org.dacheng.base.text.Message;

/** The actor lacks a permission for something whose existence the actor may know. Status 403. */
public class NotAllowed extends Failure {

    public NotAllowed(Message text) {
        super(403, text);
    }
}
