package org.dacheng.app.failure;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from every other error. */
final class DatabaseDown {

    static final int STATUS = 503;

    /** Seconds after which to try again. */
    static final String RETRY_AFTER = "10";

    static boolean in(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean lost = cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLException refused
                            && refused.getSQLState() != null
                            && refused.getSQLState().startsWith("08");
            if (lost) {
                return true;
            }
        }
        return false;
    }

    private DatabaseDown() {}
}
