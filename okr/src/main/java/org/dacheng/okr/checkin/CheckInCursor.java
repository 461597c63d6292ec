package org.dacheng.okr.checkin;

import java.time.Instant;
import java.util.List;
import org.dacheng.base.paging.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Cursor of a slice of check-ins. It contains the id instead of the moment, because not everybody may learn the moment.
 */
record CheckInCursor(Instant at, String id) {

    static @Nullable String read(String list, @Nullable String cursor) {
        return cursor == null ? null : Cursor.read(list, cursor, 1).get(0);
    }

    static String write(String list, CheckInRow last) {
        return Cursor.write(list, List.of(last.id()));
    }
}
