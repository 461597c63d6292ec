package org.dacheng.engine.timeline;

import org.jspecify.annotations.Nullable;

/** What verifying a chain found, for programs. */
record ChainCheckJson(
        String request,
        int entries,
        boolean intact,
        @Nullable Integer brokenAt) {

    static ChainCheckJson of(ChainCheck check) {
        return new ChainCheckJson(check.requestId(), check.entries(), check.intact(), check.brokenAt());
    }
}
