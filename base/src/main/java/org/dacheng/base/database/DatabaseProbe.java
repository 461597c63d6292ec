package org.dacheng.base.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** Checks over a connection of its own whether the database responds; concurrent callers share one check. */
final class DatabaseProbe {

    /** A database that has not responded by then is down. */
    static final Duration TIMEOUT = Duration.ofSeconds(1);

    /** Maximum age at which a result is reused for the next caller. */
    private static final long REUSED_NANOS = Duration.ofMillis(500).toNanos();

    /** Errors of MySQL and MariaDB at a limit of connections, of the server or of the account: they do respond. */
    private static final Set<Integer> TOO_MANY_CONNECTIONS = Set.of(1040, 1203, 1226);

    private final DataSource database;
    private long checkedAt = System.nanoTime() - REUSED_NANOS;
    private boolean available;

    DatabaseProbe(DataSource database) {
        this.database = database;
    }

    /** @throws InterruptedException if the caller is interrupted, which says nothing about the database */
    synchronized boolean isAvailable() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (System.nanoTime() - checkedAt >= REUSED_NANOS) {
            available = check();
            checkedAt = System.nanoTime();
        }
        return available;
    }

    /** In a thread of its own, since not every driver has a timeout. */
    private boolean check() throws InterruptedException {
        FutureTask<Boolean> asking = new FutureTask<>(this::connects);
        Thread thread = new Thread(asking, "database-probe");
        thread.setDaemon(true);
        thread.start();
        try {
            return asking.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            return false;
        }
    }

    private boolean connects() {
        try (Connection connection = database.getConnection()) {
            return connection != null;
        } catch (SQLException refused) {
            return TOO_MANY_CONNECTIONS.contains(refused.getErrorCode());
        }
    }
}
