package org.dacheng.okr.checkin;

import java.time.Instant;
import java.util.List;
import org.dacheng.engine.list.Cursor;
import org.jspecify.annotations.Nullable;

/** Behind which check-in a slice begins. A cursor names the check-in and not its moment, which is not for everybody. */
record CheckInCursor(Instant at, String id) {

    static @Nullable String read(String list, @Nullable String cursor) {
        return cursor == null ? null : Cursor.read(list, cursor, 1).get(0);
    }

    static String write(String list, CheckInRow last) {
        return Cursor.write(list, List.of(last.id()));
    }
}
