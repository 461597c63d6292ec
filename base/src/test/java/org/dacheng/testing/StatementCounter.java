package org.dacheng.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Records every statement sent to the database; a test imports it. */
public class StatementCounter implements BeanPostProcessor {

    public static final List<String> STATEMENTS = Collections.synchronizedList(new ArrayList<>());

    /** Commits, which are not statements here but reach the server too. */
    public static final AtomicInteger COMMITS = new AtomicInteger();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource target && !(bean instanceof Watched) ? new Watched(target) : bean;
    }

    private static final class Watched extends DelegatingDataSource {

        Watched(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watched(super.getConnection());
        }
    }

    private static Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("prepareStatement") && !isSchedule()) {
                        STATEMENTS.add(
                                ((String) args[0]).replaceAll("\\s+", " ").trim());
                    }
                    if (method.getName().equals("commit") && !isSchedule()) {
                        COMMITS.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** Statements of background jobs are not counted. */
    private static boolean isSchedule() {
        return Thread.currentThread().getName().startsWith("db-scheduler");
    }
}
