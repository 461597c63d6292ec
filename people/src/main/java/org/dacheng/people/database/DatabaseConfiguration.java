package org.dacheng.people.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Fits migrations and transactions to the databases. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    FlywayConfigurationCustomizer columnTypes(DatabaseProperties database) {
        // The databases spell them differently.
        return flyway -> flyway.placeholders(Collations.columnTypes(flyway.getDataSource(), database.embedded()));
    }

    @Bean
    PlatformTransactionManager transactionManager(ObjectProvider<TransactionManagerCustomizers> customizers) {
        WatchedTransactions transactions = new WatchedTransactions();
        customizers.ifAvailable(customizer -> customizer.customize(transactions));
        return transactions;
    }
}
