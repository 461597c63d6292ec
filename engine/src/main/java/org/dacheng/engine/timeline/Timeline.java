package org.dacheng.engine.timeline;

import java.util.List;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Service;

/** Reads timelines and verifies their chains. */
@Service
public class Timeline {

    /** @throws org.dacheng.people.failure.NotFound when the asker takes no part in the request */
    public List<TimelineEntry> of(Asker asker, String requestId) {
        throw new IllegalStateException("to be filled in");
    }

    /** For auditors and administrators. Also finds a tail that was cut off, by the head kept on the request. */
    public ChainCheck verify(Asker asker, String requestId) {
        throw new IllegalStateException("to be filled in");
    }

    /** Verifies every chain in bounded memory; the first broken ones are listed. */
    public List<ChainCheck> verifyAll(Asker asker, int maxBroken) {
        throw new IllegalStateException("to be filled in");
    }
}
