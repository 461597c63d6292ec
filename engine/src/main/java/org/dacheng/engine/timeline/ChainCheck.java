package org.dacheng.engine.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Result of verifying a request's hash chain.
 *
 * @param entries number of entries read
 * @param brokenAt seq of the first entry that breaks the chain, null if the chain is intact
 */
public record ChainCheck(
        String requestId, int entries, @Nullable Integer brokenAt) {

    /** True if no entry breaks the chain. */
    public boolean intact() {
        return brokenAt == null;
    }
}
