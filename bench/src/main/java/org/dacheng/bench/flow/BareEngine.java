package org.dacheng.bench.flow;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Date;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.dacheng.bench.DatabaseServer;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Camunda alone: two user tasks, ten variables, full history, and no rights, numbers, lists, audit or notices. */
final class BareEngine implements FlowContender {

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    /**
     * @param transactions {@code spring} for Spring-managed transactions, as in an embedding application: with a pool
     *     without auto-commit the engine sends a seventh fewer statements; {@code own} for the engine's own
     *     transactions
     */
    BareEngine(String url, String transactions) {
        pool = DatabaseServer.pool(url);
        ProcessEngineConfigurationImpl configuration = transactions.equals("own") ? alone() : inSpring(pool);
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bare-two-steps.bpmn")
                .deploy();
    }

    private static ProcessEngineConfigurationImpl alone() {
        return new StandaloneProcessEngineConfiguration();
    }

    private static ProcessEngineConfigurationImpl inSpring(DataSource pool) {
        SpringTransactionsProcessEngineConfiguration configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setTransactionManager(new DataSourceTransactionManager(pool));
        return configuration;
    }

    @Override
    public String name() {
        return "bare engine";
    }

    @Override
    public void flow(int thread, long seed) {
        ProcessInstance instance =
                engine.getRuntimeService().startProcessInstanceByKey("two-steps", "request-" + seed, variables(seed));
        approve(instance.getId());
        approve(instance.getId());
    }

    private void approve(String instance) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        engine.getTaskService().complete(task.getId());
    }

    private static Map<String, Object> variables(long seed) {
        Random random = new Random(seed);
        return Map.of(
                "kind",
                "travel",
                "purpose",
                "Visit to customer " + random.nextInt(10_000),
                "project",
                "P-" + random.nextInt(1_000),
                "amount",
                random.nextDouble() * 10_000,
                "days",
                random.nextInt(20),
                "urgent",
                random.nextBoolean(),
                "date",
                new Date(1_700_000_000_000L + random.nextInt(1_000_000_000)),
                "first",
                "manager",
                "second",
                "director",
                "note",
                "Note " + random.nextInt(1_000_000));
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
