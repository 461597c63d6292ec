package org.dacheng.base.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants in plain SQL: {@code datetime(6)} holds UTC, independent of the time zones of machine and driver. */
public final class UtcTimestamps {

    /** The value for a {@code datetime(6)} parameter. */
    public static LocalDateTime write(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    public static @Nullable LocalDateTime writeNullable(@Nullable Instant instant) {
        return instant == null ? null : write(instant);
    }

    /** The value of a {@code datetime(6)} column that is never null. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public static @Nullable Instant readNullable(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    private UtcTimestamps() {}
}
