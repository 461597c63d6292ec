package org.dacheng.okr.objective;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** An alignment to an objective or key result was requested while it was being removed. Status 409. */
public class AskedMeanwhile extends Failure {

    AskedMeanwhile() {
        super(409, Message.of("okr.alignment.asked-meanwhile"));
    }
}
