package org.dacheng.bench.goals;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The minimum cost of a new value: one update by primary key and one commit, over the same pool. */
final class BareRowUpdate {

    private final DataSource database;

    BareRowUpdate(DataSource database) {
        this.database = database;
    }

    void update(String keyResult, BigDecimal value) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update okr_key_result set current_value = ? where id = ?")) {
            update.setBigDecimal(1, value);
            update.setString(2, keyResult);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("no key result " + keyResult);
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
