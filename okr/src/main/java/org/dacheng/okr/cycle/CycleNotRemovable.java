package org.dacheng.okr.cycle;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;
import org.dacheng.okr.enums.EnumKeys;

/** Only a planned cycle without objectives can be deleted. Status 409. */
public class CycleNotRemovable extends Failure {

    private CycleNotRemovable(Message text) {
        super(409, text);
    }

    static CycleNotRemovable withGoals(CycleView cycle, int objectives) {
        return new CycleNotRemovable(Message.of("okr.cycle.has-goals", cycle.name(), objectives));
    }

    static CycleNotRemovable begun(CycleView cycle) {
        return new CycleNotRemovable(Message.of(
                "okr.cycle.begun", cycle.name(), Message.of("okr.cycle-state." + EnumKeys.of(cycle.state()))));
    }
}
