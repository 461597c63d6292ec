package org.dacheng.base.excel.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dacheng.base.database.UtcTimestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records the progress of imports that are being written, in separate transactions. A program renews its runs every few
 * seconds; a run that is no longer renewed ended with its program, and another program may take over the import.
 */
public final class ImportRuns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(3);

    /** A run that was not renewed for this time ended with its program. */
    private static final Duration HEARTBEAT_TIMEOUT = Duration.ofSeconds(15);

    private static final Duration WRITE_INTERVAL = Duration.ofMillis(500);

    private final String table;
    private final JdbcClient jdbc;
    private final TransactionTemplate newTransaction;
    private final Clock clock;
    private final Set<String> localRuns = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "import-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    /** @param table with the columns {@code import_id} (its key), {@code done}, {@code whole}, {@code changed_at} */
    public ImportRuns(String table, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.table = table;
        this.jdbc = jdbc;
        this.newTransaction = new TransactionTemplate(transactions);
        this.newTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        heartbeat.scheduleWithFixedDelay(
                this::renewOrLog, HEARTBEAT_INTERVAL.toMillis(), HEARTBEAT_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Records an import that is queued.
     *
     * @throws ImportRunning when it is already being written
     */
    public Progress begin(String importId) {
        Instant now = clock.instant();
        try {
            newTransaction.executeWithoutResult(status -> {
                jdbc.sql("delete from " + table + " where import_id = :id and changed_at < :dead")
                        .param("id", importId)
                        .param("dead", UtcTimestamps.write(now.minus(HEARTBEAT_TIMEOUT)))
                        .update();
                jdbc.sql("insert into " + table + " (import_id, done, whole, changed_at) values (:id, 0, :line, :now)")
                        .param("id", importId)
                        .param("line", ImportRun.IN_LINE)
                        .param("now", UtcTimestamps.write(now))
                        .update();
            });
        } catch (DuplicateKeyException running) {
            throw new ImportRunning();
        }
        localRuns.add(importId);
        return new Progress(importId);
    }

    /** Removes a run, whether it succeeded or not. */
    public void end(String importId) {
        localRuns.remove(importId);
        newTransaction.executeWithoutResult(status -> jdbc.sql("delete from " + table + " where import_id = :id")
                .param("id", importId)
                .update());
    }

    /** Empty when the import is not being written. */
    public Optional<ImportRun> of(String importId) {
        return jdbc.sql("select done, whole from " + table + " where import_id = :id and changed_at >= :dead")
                .param("id", importId)
                .param("dead", UtcTimestamps.write(clock.instant().minus(HEARTBEAT_TIMEOUT)))
                .query((row, number) -> new ImportRun(row.getInt("done"), row.getInt("whole")))
                .optional();
    }

    /** Renews the runs of this program; called automatically every few seconds. */
    public void renew() {
        Set<String> now = Set.copyOf(localRuns);
        if (!now.isEmpty()) {
            newTransaction.executeWithoutResult(
                    status -> jdbc.sql("update " + table + " set changed_at = :now where import_id in (:ids)")
                            .param("now", UtcTimestamps.write(clock.instant()))
                            .param("ids", now)
                            .update());
        }
    }

    /** An exception would end the repetition, so it is caught. */
    private void renewOrLog() {
        try {
            renew();
        } catch (RuntimeException failed) {
            LOG.warn("Running imports could not be kept alive: {}", failed.toString());
        }
    }

    @Override
    public void close() {
        heartbeat.shutdownNow();
    }

    /** The progress of one run; not every step is stored. */
    public final class Progress {

        private final String importId;
        private int done;
        private int total;
        private Instant writtenAt = Instant.MIN;

        private Progress(String importId) {
            this.importId = importId;
        }

        /** It is no longer queued. */
        public void start() {
            setTotal(0);
        }

        /** @param count number of all steps */
        public void setTotal(int count) {
            total = count;
            write();
        }

        /** @param count number of steps done so far */
        public void done(int count) {
            done += count;
            if (clock.instant().isAfter(writtenAt.plus(WRITE_INTERVAL))) {
                write();
            }
        }

        private void write() {
            writtenAt = clock.instant();
            newTransaction.executeWithoutResult(status -> jdbc.sql("update " + table
                            + " set done = :done, whole = :whole, changed_at = :now" + " where import_id = :id")
                    .param("done", done)
                    .param("whole", total)
                    .param("now", UtcTimestamps.write(writtenAt))
                    .param("id", importId)
                    .update());
        }
    }
}
