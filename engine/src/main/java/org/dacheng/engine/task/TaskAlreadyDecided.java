package org.dacheng.engine.task;

import java.time.Instant;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;

/** The task is no longer open; the message says who decided and when. Status 409. */
public class TaskAlreadyDecided extends Failure {

    /** @param who name of the person who was faster */
    public TaskAlreadyDecided(LocalText who, Instant at) {
        super(409, Message.of("engine.task.already-decided", who, at));
    }
}
