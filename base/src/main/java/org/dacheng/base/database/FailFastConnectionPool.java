package org.dacheng.base.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A pool that distinguishes a database that is down from one that is busy. A caller that gets no connection within a
 * second checks that the database responds ({@link DatabaseProbe}):
 *
 * <ul>
 *   <li>If it refuses or is silent, it is down. This takes three seconds at most, and callers in the following second
 *       fail at once, so that a request with several queries does not wait several times.
 *   <li>If it responds, it is busy: the caller waits for a connection until the patience of the pool ends, and then
 *       fails.
 * </ul>
 */
class FailFastConnectionPool extends HikariDataSource {

    private static final long RECHECK_NANOS = Duration.ofSeconds(1).toNanos();

    private Duration patience = Duration.ofSeconds(10);
    private volatile long failedAt = System.nanoTime() - RECHECK_NANOS;
    private @Nullable DatabaseProbe probe;

    /** How long a request waits for a connection while all of them are in use. */
    public void setPatience(Duration patience) {
        this.patience = patience;
    }

    /**
     * Returns a connection.
     *
     * @throws SQLTransientConnectionException the database is down
     * @throws DatabaseBusy the database is busy
     * @throws SQLException the thread was interrupted while it waited, or the pool is closed
     */
    @Override
    public Connection getConnection() throws SQLException {
        if (System.nanoTime() - failedAt < RECHECK_NANOS) {
            throw new SQLTransientConnectionException("The database did not answer a moment ago", "08001");
        }
        long begun = System.nanoTime();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException late) {
                if (!isAvailable()) {
                    failedAt = System.nanoTime();
                    throw late;
                } else if (System.nanoTime() - begun >= patience.toNanos()) {
                    throw new DatabaseBusy();
                }
            }
        }
    }

    private boolean isAvailable() throws SQLException {
        try {
            return probe().isAvailable();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for a connection", stopped);
        }
    }

    /** Created on first use, since the URL is set after the pool is created. */
    private synchronized DatabaseProbe probe() {
        DatabaseProbe made = probe;
        if (made == null) {
            made = new DatabaseProbe(JdbcDriverSettings.outsidePool(this, DatabaseProbe.TIMEOUT));
            probe = made;
        }
        return made;
    }
}
