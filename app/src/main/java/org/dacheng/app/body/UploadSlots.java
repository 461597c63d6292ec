package org.dacheng.app.body;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Slots for incoming bodies, counted in total and per network. */
class UploadSlots {

    private final int limit;
    private final int networkLimit;
    private final Map<String, Integer> takenByNetwork = new HashMap<>();
    private int taken;

    UploadSlots(int limit, int networkLimit) {
        this.limit = limit;
        this.networkLimit = networkLimit;
    }

    /** @return empty if all slots, or those of the network, are taken */
    synchronized Optional<Slot> take(String network) {
        if (taken >= limit || takenByNetwork.getOrDefault(network, 0) >= networkLimit) {
            return Optional.empty();
        }
        taken++;
        takenByNetwork.merge(network, 1, Integer::sum);
        return Optional.of(new Slot(network));
    }

    private synchronized void free(String network) {
        taken--;
        takenByNetwork.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
    }

    /** A slot that is freed only once, even if released several times. */
    final class Slot {

        private final String network;
        private final AtomicBoolean released = new AtomicBoolean();

        private Slot(String network) {
            this.network = network;
        }

        void release() {
            if (released.compareAndSet(false, true)) {
                free(network);
            }
        }
    }
}
