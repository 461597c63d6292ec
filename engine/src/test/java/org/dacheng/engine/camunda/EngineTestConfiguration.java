package org.dacheng.engine.camunda;

import org.dacheng.testing.StatementCounter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine alone, with its own database and events controlled by the test. Not annotated as a configuration, so that
 * tests of the whole module do not pick it up.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@Import({EngineConfiguration.class, FlowEngine.class, RecordedNodeEvents.class, StatementCounter.class})
public class EngineTestConfiguration {

    /** Disables the migrations of other modules. */
    public static final String NO_MIGRATIONS = "spring.flyway.locations=classpath:no-migrations";

    private static ConfigurableApplicationContext context;

    /** An in-memory engine shared by tests. */
    static synchronized ConfigurableApplicationContext inMemory() {
        if (context == null) {
            context = new SpringApplicationBuilder(EngineTestConfiguration.class)
                    .web(WebApplicationType.NONE)
                    .run("--" + NO_MIGRATIONS);
        }
        return context;
    }

    static FlowEngine engine() {
        return inMemory().getBean(FlowEngine.class);
    }

    static RecordedNodeEvents events() {
        return inMemory().getBean(RecordedNodeEvents.class);
    }

    static TransactionTemplate transaction() {
        return new TransactionTemplate(inMemory().getBean(PlatformTransactionManager.class));
    }
}
