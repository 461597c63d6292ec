package org.dacheng.okr.feed;

import java.util.Set;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.rollup.RollUpLock;
import org.dacheng.okr.rollup.RollUpPath;
import org.dacheng.okr.rollup.RollUps;
import org.springframework.stereotype.Component;

/** Takes what a fed value is written into, in the order of all who write goals: its cycle, then everything upwards. */
@Component
class FeedLock {

    private final Cycles cycles;
    private final RollUps rollUps;

    FeedLock(Cycles cycles, RollUps rollUps) {
        this.cycles = cycles;
        this.rollUps = rollUps;
    }

    /** Whatever is read of the cycle and the feed from now on holds until the end of the transaction. */
    RollUpLock begin(String keyResultId) {
        RollUpPath route = rollUps.route(Set.of(keyResultId));
        cycles.hold(route.cycles());
        return rollUps.begin(route);
    }
}
