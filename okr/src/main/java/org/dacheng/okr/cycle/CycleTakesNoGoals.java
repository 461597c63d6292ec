package org.dacheng.okr.cycle;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;
import org.dacheng.okr.enums.EnumKeys;

/** Goals can be written only while a cycle is planned or open. Status 409. */
public class CycleTakesNoGoals extends Failure {

    public CycleTakesNoGoals(CycleView cycle) {
        super(
                409,
                Message.of(
                        "okr.cycle.takes-no-goals",
                        cycle.name(),
                        Message.of("okr.cycle-state." + EnumKeys.of(cycle.state()))));
    }
}
