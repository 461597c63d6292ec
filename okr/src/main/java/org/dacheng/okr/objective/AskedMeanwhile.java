package org.dacheng.okr.objective;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** Somebody asked to align with what was about to be removed, at the same moment. Status 409. */
public class AskedMeanwhile extends Failure {

    AskedMeanwhile() {
        super(409, Message.of("okr.alignment.asked-meanwhile"));
    }
}
