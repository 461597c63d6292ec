package org.dacheng.base.database;

import java.sql.SQLTransientException;
import org.dacheng.base.failure.Causes;
import org.jspecify.annotations.Nullable;

/** The database responds, but all connections to it were in use for longer than a request waits. */
public class DatabaseBusy extends SQLTransientException {

    private static final long serialVersionUID = 1;

    DatabaseBusy() {
        super("all connections to the database are in use");
    }

    /** Whether the error or one of its causes is this one. */
    public static boolean in(@Nullable Throwable thrown) {
        return Causes.find(thrown, DatabaseBusy.class) != null;
    }
}
