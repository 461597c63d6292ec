package org.dacheng.base.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A pool that tells a database that is down from one that is busy. Who gets no connection within a second makes sure
 * that the database answers ({@link DatabaseProbe}):
 *
 * <ul>
 *   <li>If it does not, because it refuses or is silent, it is down. That takes three seconds at most, and who asks in
 *       the second after that is told at once, so that a request that asks several times does not wait several times.
 *   <li>If it does, it is busy: one waits for a connection for as long as the pool is patient, and is then told so.
 * </ul>
 */
class FailFastConnectionPool extends HikariDataSource {

    private static final long DOWN = Duration.ofSeconds(1).toNanos();

    private Duration patience = Duration.ofSeconds(10);
    private volatile long failedAt = System.nanoTime() - DOWN;
    private @Nullable DatabaseProbe probe;

    /** How long a request waits for a connection while all of them are in use. */
    public void setPatience(Duration patience) {
        this.patience = patience;
    }

    /**
     * @throws SQLTransientConnectionException the database is down
     * @throws DatabaseBusy it is busy
     */
    @Override
    public Connection getConnection() throws SQLException {
        if (System.nanoTime() - failedAt < DOWN) {
            throw new SQLTransientConnectionException("The database did not answer a moment ago", "08001");
        }
        long begun = System.nanoTime();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException late) {
                if (!probe().answers()) {
                    failedAt = System.nanoTime();
                    throw late;
                } else if (System.nanoTime() - begun >= patience.toNanos()) {
                    throw new DatabaseBusy();
                }
            }
        }
    }

    /** Made when it is needed first, since the address is set after the pool was made. */
    private synchronized DatabaseProbe probe() {
        DatabaseProbe made = probe;
        if (made == null) {
            made = new DatabaseProbe(JdbcDriverSettings.beside(this, DatabaseProbe.ANSWER));
            probe = made;
        }
        return made;
    }
}
