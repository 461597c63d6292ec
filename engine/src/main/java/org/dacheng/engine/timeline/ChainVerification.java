package org.dacheng.engine.timeline;

import org.jspecify.annotations.Nullable;

/** Verifies the chain of one request, entry by entry. */
final class ChainVerification {

    private final String requestId;
    private int entries;
    private String head = TimelineChain.BEGINNING;
    private @Nullable Integer brokenAt;

    ChainVerification(String requestId) {
        this.requestId = requestId;
    }

    void next(ChainLink link) {
        entries++;
        boolean fits = link.seq() == entries && link.hash(head).equals(link.hash());
        if (!fits && brokenAt == null) {
            brokenAt = entries;
        }
        head = String.valueOf(link.hash());
    }

    /**
     * @param count number of entries by the request's row
     * @param expected hash of the last entry by the request's row
     */
    ChainCheck end(int count, String expected) {
        if (brokenAt == null && (entries != count || !head.equals(expected))) {
            brokenAt = Math.min(entries, count) + (entries == count ? 0 : 1);
        }
        return new ChainCheck(requestId, entries, brokenAt);
    }
}
