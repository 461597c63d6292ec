package org.dacheng.okr.feed;

import java.util.Set;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.rollup.Ascent;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.okr.rollup.Route;
import org.springframework.stereotype.Component;

/** Takes what a fed value is written into, in the order of all who write goals: its cycle, then everything upwards. */
@Component
class FeedHold {

    private final Cycles cycles;
    private final RollUps rollUps;

    FeedHold(Cycles cycles, RollUps rollUps) {
        this.cycles = cycles;
        this.rollUps = rollUps;
    }

    /** Whatever is read of the cycle and the feed from now on holds until the end of the transaction. */
    Ascent begin(String keyResultId) {
        Route route = rollUps.route(Set.of(keyResultId));
        cycles.hold(route.cycles());
        return rollUps.begin(route);
    }
}
