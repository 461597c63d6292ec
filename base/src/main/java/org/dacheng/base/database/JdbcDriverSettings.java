package org.dacheng.base.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** Settings of the drivers that every installation needs, so that nobody has to write them into the address. */
@Component
class JdbcDriverSettings implements BeanPostProcessor {

    private static final Map<String, String> MYSQL = Map.ofEntries(
            // MariaDB 11 reports a version above MySQL 8 but lacks the information-schema columns of it.
            Map.entry("useInformationSchema", "false"),
            Map.entry("connectionTimeZone", "UTC"),
            // Milliseconds: a server that is not there, and one that falls silent in the middle of an answer.
            // Migrations have no such limit: they change whole tables.
            Map.entry("connectTimeout", "3000"),
            Map.entry("socketTimeout", "120000"),
            Map.entry("characterEncoding", "UTF-8"),
            // Measured: these save round trips; prepared statements on the server cost more than they save.
            Map.entry("rewriteBatchedStatements", "true"),
            Map.entry("cachePrepStmts", "true"),
            // By itself the driver remembers 25 statements of 256 characters; taking one of 3,400 apart costs 0.1 ms.
            Map.entry("prepStmtCacheSize", "256"),
            Map.entry("prepStmtCacheSqlLimit", "16384"),
            Map.entry("useLocalSessionState", "true"),
            Map.entry("elideSetAutoCommits", "true"),
            Map.entry("cacheServerConfiguration", "true"),
            // What only reads would tell the server so, and take it back, around every transaction.
            Map.entry("readOnlyPropagatesToServer", "false"));

    /**
     * By itself H2 writes half a second after the commit; what was acknowledged in it is lost when the program dies.
     */
    private static final Map<String, String> H2_FILE = Map.of("WRITE_DELAY", "0");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null) {
            of(pool.getJdbcUrl()).forEach(pool::addDataSourceProperty);
        }
        return bean;
    }

    /**
     * Connections beside the pool, with its settings but another patience.
     *
     * @param silence after which a server that says nothing is given up; zero for never
     */
    static DataSource beside(HikariDataSource pool, Duration silence) {
        Properties settings = new Properties();
        settings.putAll(pool.getDataSourceProperties());
        if (isMysql(pool.getJdbcUrl())) {
            settings.setProperty("socketTimeout", String.valueOf(silence.toMillis()));
            if (!silence.isZero()) {
                settings.setProperty("connectTimeout", String.valueOf(silence.toMillis()));
            }
        }
        DriverManagerDataSource beside = new DriverManagerDataSource(pool.getJdbcUrl(), settings);
        beside.setUsername(pool.getUsername());
        beside.setPassword(pool.getPassword());
        return beside;
    }

    private static boolean isMysql(String url) {
        return url.startsWith("jdbc:mysql:");
    }

    private static Map<String, String> of(String url) {
        if (isMysql(url)) {
            return MYSQL;
        }
        boolean file =
                DatabaseProperties.isFile(url) && !url.toUpperCase(Locale.ROOT).contains("WRITE_DELAY");
        return file ? H2_FILE : Map.of();
    }
}
