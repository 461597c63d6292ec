package org.dacheng.engine.request;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The request was urged a moment ago. Status 429. */
public class RemindedRecently extends Failure {

    public RemindedRecently(long minutes) {
        super(429, Message.of("engine.request.reminded-recently", minutes));
    }
}
