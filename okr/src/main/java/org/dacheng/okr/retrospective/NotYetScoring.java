package org.dacheng.okr.retrospective;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;

/** Retrospectives can be written once the cycle is scoring. Status 409. */
public class NotYetScoring extends Failure {

    public NotYetScoring(CycleView cycle) {
        super(409, Message.of("okr.retrospective.not-yet", cycle.name(), cycle.endsOn()));
    }
}
