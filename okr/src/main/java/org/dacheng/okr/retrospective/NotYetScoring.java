package org.dacheng.okr.retrospective;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;

/** A cycle is looked back at once it is being scored. Status 409. */
public class NotYetScoring extends Failure {

    public NotYetScoring(CycleView cycle) {
        super(409, Message.of("okr.retrospective.not-yet", cycle.name(), cycle.endsOn()));
    }
}
