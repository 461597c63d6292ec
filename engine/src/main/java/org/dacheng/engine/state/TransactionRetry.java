package org.dacheng.engine.state;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLTransactionRollbackException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.dacheng.base.database.CommitOutcomeUnknown;
import org.dacheng.base.failure.Causes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction, and again if the database aborted it in favour of another one. If the connection breaks
 * during the commit, it checks in the database whether the step is stored before it returns.
 */
@Component
public class TransactionRetry {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionRetry.class);

    private final TransactionTemplate transaction;
    private final CommitOutcomeLookup commitOutcomes;
    private final ThreadLocal<@Nullable CommitMarker> pendingMarker = new ThreadLocal<>();

    TransactionRetry(PlatformTransactionManager transactions, CommitOutcomeLookup commitOutcomes) {
        transaction = new TransactionTemplate(transactions);
        this.commitOutcomes = commitOutcomes;
    }

    /** Registers the entry that this transaction writes, to look for if its commit gets no response. */
    void setMarker(CommitMarker marker) {
        pendingMarker.set(marker);
    }

    /**
     * Inside a transaction of the caller, the caller is responsible for the retry.
     *
     * @throws org.dacheng.base.database.CommitOutcomeUnknown if the connection broke during the commit and the database
     *     could not be queried for the outcome
     */
    public <T> T inTransaction(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return once(work);
        }
        try {
            return settled(work);
        } catch (RuntimeException failed) {
            if (!isConflict(failed)) {
                throw failed;
            }
            LOG.info("Tried again after a conflict in the database: {}", failed.toString());
            return settled(work);
        }
    }

    // The result is null only if the work returns null.
    @SuppressWarnings("NullAway")
    private <T> T settled(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        pendingMarker.remove();
        try {
            return once(() -> {
                result.set(work.get());
                return result.get();
            });
        } catch (CommitOutcomeUnknown unknown) {
            CommitMarker marker = pendingMarker.get();
            if (marker == null) {
                throw unknown;
            }
            if (!commitOutcomes.awaitOutcome(marker, unknown)) {
                throw new CommitNotStored(unknown);
            }
            LOG.warn("The commit of a step on {} was not answered; it is stored", marker.requestId());
            return result.get();
        } finally {
            pendingMarker.remove();
        }
    }

    // The template's result is null only if the work returns null.
    @SuppressWarnings("NullAway")
    private <T> T once(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static boolean isConflict(Throwable failed) {
        return Causes.of(failed)
                .takeWhile(cause -> !(cause instanceof CommitOutcomeUnknown))
                .anyMatch(cause -> cause instanceof CommitNotStored
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof OptimisticLockException
                        || cause instanceof PessimisticLockException
                        || cause instanceof LockTimeoutException
                        || cause instanceof SQLTransactionRollbackException);
    }
}
