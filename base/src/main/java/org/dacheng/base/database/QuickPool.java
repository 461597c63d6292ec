package org.dacheng.base.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/**
 * A pool that says soon that the database is down. Whoever asks first waits for the time set; whoever asks in the
 * moment after that is told at once, so that a request that asks several times does not wait several times. A pool
 * whose connections are all in use is busy, not down: there one waits longer.
 */
class QuickPool extends HikariDataSource {

    private static final long DOWN = Duration.ofSeconds(1).toNanos();
    private static final int PATIENCE = 4;

    private volatile long failedAt = System.nanoTime() - DOWN;

    @Override
    public Connection getConnection() throws SQLException {
        if (System.nanoTime() - failedAt < DOWN) {
            throw new SQLTransientConnectionException("The database did not answer a moment ago", "08001");
        }
        for (int waited = 1; ; waited++) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException late) {
                if (!isBusy()) {
                    failedAt = System.nanoTime();
                    throw late;
                }
                if (waited == PATIENCE) {
                    throw late;
                }
            }
        }
    }

    private boolean isBusy() {
        HikariPoolMXBean pool = getHikariPoolMXBean();
        return pool != null && pool.getActiveConnections() >= getMaximumPoolSize();
    }
}
