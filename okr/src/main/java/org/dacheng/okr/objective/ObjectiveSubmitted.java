package org.dacheng.okr.objective;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The objective is waiting for agreement and cannot be changed. Status 409. */
public class ObjectiveSubmitted extends Failure {

    ObjectiveSubmitted(String title) {
        super(409, Message.of("okr.objective.is-submitted", title));
    }
}
