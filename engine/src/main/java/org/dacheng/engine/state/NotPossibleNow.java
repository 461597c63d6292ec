package org.dacheng.engine.state;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/**
 * The request is not where this could be done with it: it ended, moved on, or the process does not allow it. Status
 * 409.
 */
public class NotPossibleNow extends Failure {

    public NotPossibleNow(Message text) {
        super(409, text);
    }
}
