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

    /** Plain ASCII makes indexes of ids and keys a quarter of the size that utf8mb4 reserves. */
    private static final String MARIADB_KEYS = " character set ascii collate ascii_nopad_bin";

    private static final String MARIADB_EXACT = " character set utf8mb4 collate utf8mb4_nopad_bin";

    /** The only collation of MySQL with significant trailing blanks; there is none for ASCII. */
    private static final String MYSQL_EXACT = " character set utf8mb4 collate utf8mb4_0900_bin";

    /** Column types by the placeholder used in migrations. */
    static Map<String, String> columnTypes(DataSource data, boolean embedded) {
        if (embedded) {
            return columnTypes("", "");
        }
        try (Connection connection = data.getConnection()) {
            return columnTypes(keys(connection), isMariaDb(connection) ? MARIADB_EXACT : MYSQL_EXACT);
        } catch (SQLException failed) {
            throw new IllegalStateException("the database does not say what it is", failed);
        }
    }

    /** The type suffix of an id or a key on a server. */
    static String keys(Connection connection) {
        try {
            return isMariaDb(connection) ? MARIADB_KEYS : MYSQL_EXACT;
        } catch (SQLException failed) {
            throw new IllegalStateException("the database does not say what it is", failed);
        }
    }

    private static Map<String, String> columnTypes(String keys, String exact) {
        return Map.of("id", "varchar(26)" + keys, "key", "varchar(64)" + keys, "exact", exact);
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
