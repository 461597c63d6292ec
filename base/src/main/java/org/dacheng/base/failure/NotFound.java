package org.dacheng.base.failure;

import org.dacheng.base.text.Message;

/** Something that does not exist, or whose existence the actor may not know. Status 404. */
public class NotFound extends Failure {

    public NotFound(Message text) {
        super(404, text);
    }
}
