package org.dacheng.engine.camunda;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Configures the process engine with the application's data source and transactions. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** {@link NodeEvents} is resolved lazily, because its implementation depends on this engine. */
    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    ProcessEngine processEngine(
            DataSource dataSource, PlatformTransactionManager transactions, ObjectProvider<NodeEvents> events) {
        String type = new JdbcTemplate(dataSource)
                .execute((ConnectionCallback<String>) connection -> EngineDatabaseType.type(connection));
        RestrictedEngineConfiguration engine =
                new RestrictedEngineConfiguration(dataSource, transactions, String.valueOf(type));
        engine.listen(new FlowParseListener(events::getObject));
        return engine.buildProcessEngine();
    }

    @Bean
    EngineTablesMigration engineTables() {
        return new EngineTablesMigration();
    }
}
