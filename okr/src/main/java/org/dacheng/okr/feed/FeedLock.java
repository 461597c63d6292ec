package org.dacheng.okr.feed;

import java.util.Set;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.rollup.RollUpLock;
import org.dacheng.okr.rollup.RollUpPath;
import org.dacheng.okr.rollup.RollUps;
import org.springframework.stereotype.Component;

/**
 * Takes the locks needed to write a fed value, in the common order of goal writers: its cycle, then the objective and
 * everything it contributes to.
 */
@Component
class FeedLock {

    private final Cycles cycles;
    private final RollUps rollUps;

    FeedLock(Cycles cycles, RollUps rollUps) {
        this.cycles = cycles;
        this.rollUps = rollUps;
    }

    /** The state of the cycle and the feed cannot change from here until the end of the transaction. */
    RollUpLock begin(String keyResultId) {
        RollUpPath path = rollUps.path(Set.of(keyResultId));
        cycles.lock(path.cycles());
        return rollUps.begin(path);
    }
}
