package org.dacheng.base.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.dacheng.base.failure.Causes;
import org.jspecify.annotations.Nullable;

/**
 * Detects errors caused by a database connection that broke or could not be opened. Error responses and commits use
 * this one rule.
 */
public final class ConnectionLost {

    /** SQLSTATE class of connection exceptions (ISO 9075, and what MySQL's driver reports when the link fails). */
    private static final String CONNECTION = "08";

    /** H2 closes the file under its connections: general close, close at exit, broken file, and a lost link. */
    private static final Set<Integer> CLOSED = Set.of(90007, 90067, 90098, 90121);

    /** Whether the error or one of its causes is a lost connection. */
    public static boolean in(@Nullable Throwable thrown) {
        return Causes.of(thrown).anyMatch(cause -> cause instanceof SQLException sql && is(sql));
    }

    private static boolean is(SQLException failed) {
        String state = failed.getSQLState();
        return failed instanceof SQLNonTransientConnectionException
                || failed instanceof SQLTransientConnectionException
                || failed instanceof SQLRecoverableException
                || state != null && state.startsWith(CONNECTION)
                || CLOSED.contains(failed.getErrorCode());
    }

    private ConnectionLost() {}
}
