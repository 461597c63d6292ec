package org.dacheng.okr.objective;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The objective waits to be agreed on; until then nobody changes it. Status 409. */
public class ObjectiveSubmitted extends Failure {

    ObjectiveSubmitted(String title) {
        super(409, Message.of("okr.objective.is-submitted", title));
    }
}
