package org.dacheng.engine.state;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLTransactionRollbackException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.dacheng.base.database.CommitOutcomeUnknown;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a piece of work in a transaction, and once more when the database gave it up for another one. When the
 * connection breaks during the commit, the database is asked whether the step is stored before anything is answered.
 */
@Component
public class TransactionRetry {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionRetry.class);

    private final TransactionTemplate transaction;
    private final CommitOutcomeLookup stored;
    private final ThreadLocal<@Nullable CommitMarker> trace = new ThreadLocal<>();

    TransactionRetry(PlatformTransactionManager transactions, CommitOutcomeLookup stored) {
        transaction = new TransactionTemplate(transactions);
        this.stored = stored;
    }

    /** What the work of this transaction leaves in the database, to be looked for when its commit is not answered. */
    void leaves(CommitMarker left) {
        trace.set(left);
    }

    /**
     * Within a transaction of the caller it is the caller's to try again.
     *
     * @throws org.dacheng.base.database.CommitOutcomeUnknown the connection broke during the commit and the database could
     *     not be asked what became of it
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

    // The result is null only when the work's is.
    @SuppressWarnings("NullAway")
    private <T> T settled(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        trace.remove();
        try {
            return once(() -> {
                result.set(work.get());
                return result.get();
            });
        } catch (CommitOutcomeUnknown unknown) {
            CommitMarker left = trace.get();
            if (left == null) {
                throw unknown;
            }
            if (!stored.holds(left, unknown)) {
                throw new CommitNotStored(unknown);
            }
            LOG.warn("The commit of a step on {} was not answered; it is stored", left.requestId());
            return result.get();
        } finally {
            trace.remove();
        }
    }

    // The template's result is null only when the work's is.
    @SuppressWarnings("NullAway")
    private <T> T once(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static boolean isConflict(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommitOutcomeUnknown) {
                return false;
            }
            if (cause instanceof CommitNotStored
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof LockTimeoutException
                    || cause instanceof SQLTransactionRollbackException) {
                return true;
            }
        }
        return false;
    }
}
