package org.dacheng.engine.state;

import java.time.Duration;
import org.dacheng.base.database.CommitOutcomeUnknown;
import org.dacheng.base.database.DatabaseProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Queries the database whether a step is stored, after a commit without a response. */
@Component
class CommitOutcomeLookup {

    private static final Logger LOG = LoggerFactory.getLogger(CommitOutcomeLookup.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Duration patience;

    CommitOutcomeLookup(JdbcClient jdbc, PlatformTransactionManager transactions, DatabaseProperties database) {
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
        patience = database.askAgainFor();
    }

    /** @throws CommitOutcomeUnknown the given exception, if the database does not answer in time */
    boolean awaitOutcome(CommitMarker marker, CommitOutcomeUnknown unknown) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> isStored(marker)));
            } catch (RuntimeException unreachable) {
                LOG.info("The database cannot be asked yet: {}", unreachable.toString());
                if (System.nanoTime() > end || !paused()) {
                    throw unknown;
                }
            }
        }
    }

    /**
     * Locks the row of the request: a server still busy with the commit holds that lock, so this waits for the commit
     * to end.
     */
    private @Nullable Boolean isStored(CommitMarker marker) {
        jdbc.sql("select id from engine_request where id = ? for update")
                .param(marker.requestId())
                .query(String.class)
                .list();
        return jdbc.sql("select count(*) from engine_timeline_entry where request_id = ? and hash = ?")
                        .params(marker.requestId(), marker.hash())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
