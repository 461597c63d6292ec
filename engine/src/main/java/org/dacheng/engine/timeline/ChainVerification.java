package org.dacheng.engine.timeline;

import org.jspecify.annotations.Nullable;

/** Holds the entries of one request, one after the other, against the chain they should form. */
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

    /** @param count how many entries the request knows of @param expected hash of the last of them */
    ChainCheck end(int count, String expected) {
        if (brokenAt == null && (entries != count || !head.equals(expected))) {
            brokenAt = Math.min(entries, count) + (entries == count ? 0 : 1);
        }
        return new ChainCheck(requestId, entries, brokenAt);
    }
}
