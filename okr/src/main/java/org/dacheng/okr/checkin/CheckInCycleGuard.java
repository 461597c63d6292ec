package org.dacheng.okr.checkin;

import java.util.Collection;
import java.util.Map;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.Cycles;
import org.springframework.stereotype.Component;

/** Rejects check-ins when their cycle takes none. */
@Component
class CheckInCycleGuard {

    private final Cycles cycles;

    CheckInCycleGuard(Cycles cycles) {
        this.cycles = cycles;
    }

    /**
     * Locks the cycles and returns their states, which hold until the end of the transaction; called before objectives
     * are locked.
     */
    Map<String, CycleState> lock(Collection<String> cycleIds) {
        return cycles.lock(cycleIds);
    }

    /** @throws CycleTakesNoCheckIns when a cycle is neither open nor scoring */
    void requireOpen(Map<String, CycleState> states) {
        states.forEach((id, state) -> {
            if (!state.takesCheckIns()) {
                throw new CycleTakesNoCheckIns(cycles.find(id).orElseThrow());
            }
        });
    }
}
