package org.dacheng.okr.checkin;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.enums.EnumKeys;

/** Check-ins are accepted only while a cycle is open or scoring. Status 409. */
public class CycleTakesNoCheckIns extends Failure {

    public CycleTakesNoCheckIns(CycleView cycle) {
        super(
                409,
                Message.of(
                        "okr.check-in.cycle-closed",
                        cycle.name(),
                        Message.of("okr.cycle-state." + EnumKeys.of(cycle.state()))));
    }
}
