package org.dacheng.engine.process;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;

/** The process is switched off, so the actor cannot start it despite having the right. Status 409. */
public class ProcessSwitchedOff extends Failure {

    ProcessSwitchedOff(LocalText name) {
        super(409, Message.of("engine.process.switched-off", name));
    }
}
