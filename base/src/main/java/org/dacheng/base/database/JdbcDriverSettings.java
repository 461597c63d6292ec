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

/** Driver settings that every installation needs, so that they need not be part of the URL. */
@Component
class JdbcDriverSettings implements BeanPostProcessor {

    private static final Map<String, String> MYSQL = Map.ofEntries(
            // MariaDB 11 reports a version above MySQL 8 but lacks the information-schema columns of it.
            Map.entry("useInformationSchema", "false"),
            Map.entry("connectionTimeZone", "UTC"),
            // Milliseconds: connect timeout, and timeout of a server that falls silent during a response. Migrations
            // have no such limit because they change whole tables.
            Map.entry("connectTimeout", "3000"),
            Map.entry("socketTimeout", "120000"),
            Map.entry("characterEncoding", "UTF-8"),
            // Measured: these save round trips; prepared statements on the server cost more than they save.
            Map.entry("rewriteBatchedStatements", "true"),
            Map.entry("cachePrepStmts", "true"),
            // By default the driver caches 25 statements of up to 256 characters; parsing one of 3,400 takes 0.1 ms.
            Map.entry("prepStmtCacheSize", "256"),
            Map.entry("prepStmtCacheSqlLimit", "16384"),
            Map.entry("useLocalSessionState", "true"),
            Map.entry("elideSetAutoCommits", "true"),
            Map.entry("cacheServerConfiguration", "true"),
            // Read-only transactions would otherwise set and reset a flag on the server around each transaction.
            Map.entry("readOnlyPropagatesToServer", "false"));

    /**
     * By default H2 writes half a second after the commit; data acknowledged in between is lost when the program dies.
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
     * Connections outside the pool, with its settings but another timeout.
     *
     * @param timeout after which a silent server is given up; zero for never
     */
    static DataSource outsidePool(HikariDataSource pool, Duration timeout) {
        Properties settings = new Properties();
        settings.putAll(pool.getDataSourceProperties());
        if (isMysql(pool.getJdbcUrl())) {
            settings.setProperty("socketTimeout", String.valueOf(timeout.toMillis()));
            if (!timeout.isZero()) {
                settings.setProperty("connectTimeout", String.valueOf(timeout.toMillis()));
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
