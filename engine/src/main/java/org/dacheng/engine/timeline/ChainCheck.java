package org.dacheng.engine.timeline;

import org.jspecify.annotations.Nullable;

/**
 * What verifying a request's chain found.
 *
 * @param entries how many entries were read
 * @param brokenAt seq of the first entry that does not fit, null when all fit
 */
public record ChainCheck(
        String requestId, int entries, @Nullable Integer brokenAt) {

    public boolean intact() {
        return brokenAt == null;
    }
}
