package org.dacheng.okr.change;

import org.jspecify.annotations.Nullable;

/** Cursor of the next slice. A plain offset is enough, because changes of a past period do not move. */
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
