package org.dacheng.app.body;

import java.util.HashMap;
import java.util.Map;

/** Places for large bodies, counted in all and for each address. */
class Places {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    Places(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** @return false when there is no place now */
    synchronized boolean take(String address) {
        if (all >= most || taken.getOrDefault(address, 0) >= mostOfOne) {
            return false;
        }
        all++;
        taken.merge(address, 1, Integer::sum);
        return true;
    }

    synchronized void give(String address) {
        all--;
        taken.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }

    synchronized int taken() {
        return all;
    }
}
