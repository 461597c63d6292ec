package org.dacheng.okr.checkin;

import java.util.Map;
import java.util.Set;
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

    /** @throws CycleTakesNoCheckIns when one is neither open nor scoring */
    void pass(Set<String> cycleIds) {
        Map<String, CycleView> found = cycles.find(cycleIds);
        if (!found.keySet().containsAll(cycleIds)) {
            throw new NotFound(Message.of("okr.check-in.key-result-gone"));
        }
        found.values().stream().filter(cycle -> !cycle.state().takesCheckIns()).forEach(cycle -> {
            throw new CycleTakesNoCheckIns(cycle);
        });
    }
}
