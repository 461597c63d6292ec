package org.dacheng.base.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the file of the embedded database from growing with every commit. H2 writes each commit as a chunk of its own
 * and compacts them in its delayed-write thread; commits are written at once here, so that thread does not run.
 */
@Component
class EmbeddedDatabaseCompaction implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabaseCompaction.class);
    private static final int SECONDS = 5;

    /** Chunks whose share of live pages is below this, in percent, are merged. */
    private static final int FILL_RATE = 50;

    private static final int BYTES_AT_ONCE = 4 << 20;
    private static final int ROUNDS = 4;

    private final DataSource data;
    private final boolean file;
    private volatile @Nullable ScheduledExecutorService thread;

    EmbeddedDatabaseCompaction(DataSource data, DatabaseProperties database) {
        this.data = data;
        file = database.file().isPresent();
    }

    @Override
    public void start() {
        if (!file) {
            return;
        }
        ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread worker = new Thread(work, "h2-compaction");
            worker.setDaemon(true);
            return worker;
        });
        own.scheduleWithFixedDelay(this::compact, SECONDS, SECONDS, TimeUnit.SECONDS);
        thread = own;
    }

    private void compact() {
        try {
            MVStore store = store();
            for (int round = 0; round < ROUNDS && store.compact(FILL_RATE, BYTES_AT_ONCE); round++) {
                LOG.debug("Compacted the database file, round {}", round + 1);
            }
        } catch (SQLException | RuntimeException failed) {
            LOG.debug("The database file was not compacted", failed);
        }
    }

    private MVStore store() throws SQLException {
        try (Connection connection = data.getConnection()) {
            Session session = connection.unwrap(JdbcConnection.class).getSession();
            return ((SessionLocal) session).getDatabase().getStore().getMvStore();
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.shutdown();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
