package org.dacheng.base.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Tells a commit that was refused from one whose outcome is unknown. */
class WatchedTransactions extends JpaTransactionManager {

    /** SQLSTATE class of connection exceptions (ISO 9075, and what MySQL's driver reports when the link fails). */
    private static final String CONNECTION = "08";

    /** H2 closes the file under its connections: general close, close at exit, broken file, and a lost link. */
    private static final Set<Integer> CLOSED = Set.of(90007, 90067, 90098, 90121);

    /** @throws OutcomeUnknown the connection broke meanwhile */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } catch (RuntimeException failed) {
            throw connectionBroke(failed) ? new OutcomeUnknown(failed) : failed;
        }
    }

    private static boolean connectionBroke(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && connectionBroke(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean connectionBroke(SQLException failed) {
        String state = failed.getSQLState();
        return failed instanceof SQLNonTransientConnectionException
                || failed instanceof SQLTransientConnectionException
                || failed instanceof SQLRecoverableException
                || state != null && state.startsWith(CONNECTION)
                || CLOSED.contains(failed.getErrorCode());
    }
}
