package org.dacheng.engine.request;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLTransactionRollbackException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a piece of work in a transaction, and once more when the database gave it up for another one. */
@Component
public class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final TransactionTemplate transaction;

    Attempts(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    /** Inside somebody else's transaction it is his to try again. */
    public <T> T inTransaction(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return once(work);
        }
        try {
            return once(work);
        } catch (RuntimeException failed) {
            if (!isConflict(failed)) {
                throw failed;
            }
            LOG.info("Tried again after a conflict in the database: {}", failed.toString());
            return once(work);
        }
    }

    // The template's result is null only when the work's is.
    @SuppressWarnings("NullAway")
    private <T> T once(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static boolean isConflict(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
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
