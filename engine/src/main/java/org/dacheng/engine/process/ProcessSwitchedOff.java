package org.dacheng.engine.process;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;

/** A process that cannot be started, although the actor might: it is switched off. Status 409. */
public class ProcessSwitchedOff extends Failure {

    ProcessSwitchedOff(LocalText name) {
        super(409, Message.of("engine.process.switched-off", name));
    }
}
