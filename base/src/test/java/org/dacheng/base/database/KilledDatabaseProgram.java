package org.dacheng.base.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes rows to a file of H2 and prints the number of each one that was committed, until it is killed. */
final class KilledDatabaseProgram {

    static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("sa");
        pool.setPassword("");
        pool.setAutoCommit(false);
        return (HikariDataSource) new JdbcDriverSettings().postProcessBeforeInitialization(pool, "pool");
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = pool(arguments[0]).getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into kept (id) values (?)")) {
            for (int id = Integer.parseInt(arguments[1]); ; id++) {
                insert.setInt(1, id);
                insert.executeUpdate();
                connection.commit();
                System.out.println(id);
            }
        }
    }

    private KilledDatabaseProgram() {}
}
