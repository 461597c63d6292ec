package org.dacheng.base.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Column type suffixes for lookup texts, so that they are compared as on H2: case, accents and trailing blanks count.
 * MySQL and MariaDB have no collation in common that does so.
 */
final class ExactTextCollations {

    private static final String MARIADB = " character set utf8mb4 collate utf8mb4_nopad_bin";

    /** The only collation of MySQL with significant trailing blanks. */
    private static final String MYSQL = " character set utf8mb4 collate utf8mb4_0900_bin";

    /** Column types by the placeholder used in migrations. */
    static Map<String, String> columnTypes(DataSource data, boolean embedded) {
        if (embedded) {
            return columnTypes("");
        }
        try (Connection connection = data.getConnection()) {
            return columnTypes(exact(connection));
        } catch (SQLException failed) {
            throw new IllegalStateException("the database does not say what it is", failed);
        }
    }

    /** The suffix of a column type whose texts are compared exactly. */
    static String exact(Connection connection) {
        try {
            return isMariaDb(connection) ? MARIADB : MYSQL;
        } catch (SQLException failed) {
            throw new IllegalStateException("the database does not say what it is", failed);
        }
    }

    private static Map<String, String> columnTypes(String exact) {
        return Map.of("id", "varchar(26)" + exact, "key", "varchar(64)" + exact, "exact", exact);
    }

    private static boolean isMariaDb(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("select version()")) {
            version.next();
            return version.getString(1).toLowerCase(Locale.ROOT).contains("mariadb");
        }
    }

    private ExactTextCollations() {}
}
