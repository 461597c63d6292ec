package org.dacheng.okr.checkin;

import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.failure.NotFound;
import org.dacheng.people.text.Message;
import org.springframework.stereotype.Component;

/** Holds check-ins back that come when their cycle takes none. */
@Component
class CheckInGate {

    private final Cycles cycles;

    CheckInGate(Cycles cycles) {
        this.cycles = cycles;
    }

    /** @throws CycleTakesNoCheckIns when it is neither open nor scoring */
    void pass(String cycleId) {
        CycleView cycle =
                cycles.find(cycleId).orElseThrow(() -> new NotFound(Message.of("okr.check-in.key-result-gone")));
        if (!cycle.state().takesCheckIns()) {
            throw new CycleTakesNoCheckIns(cycle);
        }
    }
}
