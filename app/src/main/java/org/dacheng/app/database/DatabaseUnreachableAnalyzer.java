package org.dacheng.app.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Shows which database does not respond instead of a stack trace of a hundred lines. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2: the file is in use by another program. */
    private static final int FILE_IN_USE = 90020;

    /** MySQL and MariaDB. */
    private static final int UNKNOWN_DATABASE = 1049;

    private final Environment environment;

    DatabaseUnreachableAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String url = environment.getProperty("dacheng.database.url", "").replaceAll("[?;].*", "");
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (cause.getErrorCode() == FILE_IN_USE) {
            return new FailureAnalysis(
                    "The database " + url + " is in use by another program.",
                    "Stop the Dacheng that runs already, or start this one in another folder.",
                    cause);
        }
        if (state.startsWith("28")) {
            return new FailureAnalysis(
                    "The database " + url + " refuses the user or the password.",
                    "Check DACHENG_DB_USER and DACHENG_DB_PASSWORD.",
                    cause);
        }
        if (state.startsWith("08") || cause.getErrorCode() == UNKNOWN_DATABASE) {
            return new FailureAnalysis(
                    "The database " + url + " does not answer, or has no such database.",
                    "Check that the server runs and may be reached from here, that the database exists, and"
                            + " DACHENG_DB_URL. Create it with: create database dacheng character set utf8mb4",
                    cause);
        }
        return null;
    }
}
