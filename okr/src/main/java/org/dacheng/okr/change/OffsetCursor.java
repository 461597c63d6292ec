package org.dacheng.okr.change;

import org.jspecify.annotations.Nullable;

/** Where the next slice begins: changes of a span that is over stand still, so a number is enough. */
final class OffsetCursor {

    static int read(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Math.max(0, Integer.parseInt(cursor));
        } catch (NumberFormatException foreign) {
            return 0;
        }
    }

    private OffsetCursor() {}
}
