package org.dacheng.okr.content;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.dacheng.base.database.Utc;
import org.dacheng.okr.word.Words;
import org.jspecify.annotations.Nullable;

/** A row being put together. */
final class Row extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1L;

    Row with(String column, @Nullable Object value) {
        put(column, plain(value));
        return this;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return Utc.write(instant);
        }
        return value instanceof Enum<?> constant ? Words.of(constant) : value;
    }
}
