package org.dacheng.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Engine configuration that disables everything a model could use to run code, and every unused feature that costs
 * statements.
 */
final class RestrictedEngineConfiguration extends SpringProcessEngineConfiguration {

    RestrictedEngineConfiguration(DataSource dataSource, PlatformTransactionManager transactions, String databaseType) {
        setDataSource(dataSource);
        setTransactionManager(transactions);
        setDatabaseType(databaseType);
        // The tables come from a migration; the engine's own check is confused by other schemas on the same server.
        setDatabaseSchemaUpdate("by-migration");
        setIdGenerator(new StrongUuidGenerator());
        disableExpressionsAndScripts();
        disableUnusedFeatures();
    }

    void listen(BpmnParseListener listener) {
        // The engine adds its own to the list.
        setCustomPostBPMNParseListeners(new ArrayList<>(List.of(listener)));
    }

    private void disableExpressionsAndScripts() {
        setBeans(Map.of());
        setExpressionManager(new DisabledExpressions());
        setScriptEngineResolver(new DisabledScriptEngines());
        setArtifactFactory(new DisabledArtifactFactory());
        setEnableXxeProcessing(false);
        setEnableExpressionsInAdhocQueries(false);
        setEnableExpressionsInStoredQueries(false);
        setEnableScriptEngineLoadExternalResources(false);
        setEnableScriptEngineNashornCompatibility(false);
        setEnableFetchScriptEngineFromProcessApplication(false);
        setJavaSerializationFormatEnabled(false);
        setDeserializationTypeValidationEnabled(true);
        setStandaloneTasksEnabled(false);
    }

    private void disableUnusedFeatures() {
        setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        setDbHistoryUsed(false);
        setDbIdentityUsed(false);
        setCmmnEnabled(false);
        setDmnEnabled(false);
        setJobExecutorActivate(false);
        setHistoryCleanupEnabled(false);
        setAuthorizationEnabled(false);
        setTenantCheckEnabled(false);
        setMetricsEnabled(false);
        setDbMetricsReporterActivate(false);
        setTaskMetricsEnabled(false);
        setImplicitVariableUpdateDetectionEnabled(false);
        // Failures of the callbacks are shown to the person; they are not faults of the engine.
        setEnableCmdExceptionLogging(false);
    }

    @Override
    protected void initDeployers() {
        super.initDeployers();
        DefinitionCache known = new DefinitionCache(cacheFactory, cacheCapacity);
        known.setDeployers(deployers);
        deploymentCache = known;
    }
}
