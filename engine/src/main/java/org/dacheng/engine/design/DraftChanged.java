package org.dacheng.engine.design;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** A draft has further steps that the designer who publishes it has not seen. Status 409. */
public class DraftChanged extends Failure {

    DraftChanged() {
        super(409, Message.of("engine.design.changed-meanwhile"));
    }
}
