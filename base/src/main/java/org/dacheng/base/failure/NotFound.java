package org.dacheng.base.failure;

import org.dacheng.base.text.Message;

/** Something that is not there, or that the actor may not know to be there. Status 404. */
public class NotFound extends Failure {

    public NotFound(Message text) {
        super(404, text);
    }
}
