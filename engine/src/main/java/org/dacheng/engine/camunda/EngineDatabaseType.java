package org.dacheng.engine.camunda;

import java.sql.Connection;
import java.sql.SQLException;

/** Determines the engine's name for the type of the database. */
final class EngineDatabaseType {

    /** {@code h2}, or {@code mysql} for MySQL and MariaDB, which the engine does not recognise by itself. */
    static String type(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2") ? "h2" : "mysql";
    }

    private EngineDatabaseType() {}
}
