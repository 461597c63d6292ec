package org.dacheng.activity.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Joins the caller's transaction when there is one; commits each statement otherwise, as the scheduler expects it,
 * though the pool hands out connections that do not.
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
