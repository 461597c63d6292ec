package org.dacheng.okr.sample;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.enums.EnumKeys;
import org.jspecify.annotations.Nullable;

/** A row to insert. */
final class InsertRow extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1L;

    InsertRow with(String column, @Nullable Object value) {
        put(column, plain(value));
        return this;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return UtcTimestamps.write(instant);
        }
        return value instanceof Enum<?> constant ? EnumKeys.of(constant) : value;
    }
}
