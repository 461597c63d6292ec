package org.dacheng.engine.design;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** There is a process or a draft with this key already. Status 409. */
public class ProcessKeyTaken extends Failure {

    ProcessKeyTaken(String key) {
        super(409, Message.of("engine.design.key-taken", key));
    }
}
