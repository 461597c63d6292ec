package org.dacheng.okr.checkin;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dacheng.engine.request.Cursor;
import org.jspecify.annotations.Nullable;

/** Where a slice of check-ins ended. */
record CheckInPosition(Instant at, String id) {

    static @Nullable CheckInPosition read(String list, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> parts = Cursor.read(list, cursor, 2);
        try {
            return new CheckInPosition(Instant.parse(parts.get(0)), parts.get(1));
        } catch (DateTimeParseException forged) {
            return null;
        }
    }

    static String write(String list, CheckInRow last) {
        return Cursor.write(list, List.of(last.at().toString(), last.id()));
    }
}
