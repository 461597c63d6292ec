package org.dacheng.engine.timeline;

import org.jspecify.annotations.Nullable;

/** What verifying a chain found, for programs. */
record CheckJson(
        String request,
        int entries,
        boolean intact,
        @Nullable Integer brokenAt) {

    static CheckJson of(ChainCheck check) {
        return new CheckJson(check.requestId(), check.entries(), check.intact(), check.brokenAt());
    }
}
