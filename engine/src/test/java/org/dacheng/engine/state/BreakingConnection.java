package org.dacheng.engine.state;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** A database connection that breaks on demand during a commit of the test's thread. */
@Component
class BreakingConnection implements BeanPostProcessor {

    /** When the connection breaks: after the server has committed, or before the commit reaches it. */
    enum BreakPoint {
        BEHIND_THE_COMMIT,
        BEFORE_THE_COMMIT
    }

    private static final ThreadLocal<@Nullable BreakPoint> NEXT = new ThreadLocal<>();
    private static final ThreadLocal<String> TABLE = ThreadLocal.withInitial(() -> "");
    private static final ThreadLocal<Integer> AWAY = ThreadLocal.withInitial(() -> 0);
    private static final ThreadLocal<Integer> AWAY_AFTERWARDS = ThreadLocal.withInitial(() -> 0);

    /**
     * @param table only commits of changes to this table break
     * @param away number of failed connection attempts afterwards
     */
    void breakNextCommit(BreakPoint when, String table, int away) {
        NEXT.set(when);
        TABLE.set(table);
        AWAY_AFTERWARDS.set(away);
    }

    /** True when the commit that should break has broken. */
    boolean broke() {
        return NEXT.get() == null;
    }

    void mend() {
        NEXT.remove();
        AWAY.remove();
        AWAY_AFTERWARDS.remove();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new ConnectionWrapper(pool) : bean;
    }

    private static final class ConnectionWrapper extends DelegatingDataSource {

        ConnectionWrapper(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (AWAY.get() > 0) {
                AWAY.set(AWAY.get() - 1);
                throw new SQLTransientConnectionException("nobody answers", "08001");
            }
            return broken(super.getConnection());
        }

        private static Connection broken(Connection real) {
            AtomicBoolean written = new AtomicBoolean();
            return (Connection) Proxy.newProxyInstance(
                    ConnectionWrapper.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        BreakPoint when = NEXT.get();
                        if (when != null && method.getName().equals("commit") && written.get()) {
                            return breakNow(real, when);
                        }
                        if (when != null && method.getName().equals("prepareStatement")) {
                            String sql = String.valueOf(arguments[0]);
                            written.compareAndSet(false, !sql.startsWith("select") && sql.contains(TABLE.get()));
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }

        private static @Nullable Object breakNow(Connection real, BreakPoint when) throws SQLException {
            NEXT.remove();
            AWAY.set(AWAY_AFTERWARDS.get());
            if (when == BreakPoint.BEHIND_THE_COMMIT) {
                real.commit();
            } else {
                real.rollback();
            }
            throw new SQLNonTransientConnectionException("Communications link failure", "08S01");
        }
    }
}
