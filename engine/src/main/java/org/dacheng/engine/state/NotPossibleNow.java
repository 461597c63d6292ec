package org.dacheng.engine.state;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/**
 * The operation is not possible in the request's current state: it has ended or moved on, or the process does not allow
 * the operation. Status 409.
 */
public class NotPossibleNow extends Failure {

    public NotPossibleNow(Message text) {
        super(409, text);
    }
}
