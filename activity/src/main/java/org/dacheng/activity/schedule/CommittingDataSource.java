package org.dacheng.activity.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Joins the caller's transaction if there is one; otherwise commits each statement, as the scheduler expects, although
 * connections of the pool do not commit automatically.
 */
class CommittingDataSource extends TransactionAwareDataSourceProxy {

    private final DataSource pool;

    CommittingDataSource(DataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return super.getConnection();
        }
        Connection connection = pool.getConnection();
        connection.setAutoCommit(true);
        return connection;
    }
}
