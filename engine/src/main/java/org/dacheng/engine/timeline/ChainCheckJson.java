package org.dacheng.engine.timeline;

import org.jspecify.annotations.Nullable;

/** JSON form of the result of verifying a chain. */
record ChainCheckJson(
        String request,
        int entries,
        boolean intact,
        @Nullable Integer brokenAt) {

    static ChainCheckJson of(ChainCheck check) {
        return new ChainCheckJson(check.requestId(), check.entries(), check.intact(), check.brokenAt());
    }
}
