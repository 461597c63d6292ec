package org.dacheng.people.database;

import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives migrations the column types that the databases spell differently. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    FlywayConfigurationCustomizer columnTypes(DatabaseProperties database) {
        return flyway -> flyway.placeholders(Collations.columnTypes(flyway.getDataSource(), database.embedded()));
    }
}
