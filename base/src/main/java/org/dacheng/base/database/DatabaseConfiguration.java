package org.dacheng.base.database;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizers;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the database and configures migrations and transactions for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    FailFastConnectionPool dataSource(DataSourceProperties properties) {
        return properties
                .initializeDataSourceBuilder()
                .type(FailFastConnectionPool.class)
                .build();
    }

    @Bean
    FlywayConfigurationCustomizer migrations(DatabaseProperties database, DataSource data) {
        return flyway -> {
            if (!database.embedded()) {
                // A change of a large table may take longer than the pool waits for a response.
                HikariDataSource pool =
                        DataSourceUnwrapper.unwrap(data, HikariConfigMXBean.class, HikariDataSource.class);
                flyway.dataSource(JdbcDriverSettings.outsidePool(Objects.requireNonNull(pool), Duration.ZERO));
            }
            // The databases spell column types differently.
            flyway.placeholders(ExactTextCollations.columnTypes(flyway.getDataSource(), database.embedded()));
        };
    }

    @Bean
    PlatformTransactionManager transactionManager(ObjectProvider<TransactionManagerCustomizers> customizers) {
        CommitOutcomeTransactions transactions = new CommitOutcomeTransactions();
        customizers.ifAvailable(customizer -> customizer.customize(transactions));
        return transactions;
    }

    @Bean
    Callback wideTexts(DatabaseProperties database) {
        return new H2ColumnWidening(database.embedded());
    }

    @Bean
    Callback exactKeys(DatabaseProperties database) {
        return new ExactKeyCollations(database.embedded());
    }

    @Bean
    JavaMigration retiredMigration() {
        return new RetiredMigration();
    }
}
