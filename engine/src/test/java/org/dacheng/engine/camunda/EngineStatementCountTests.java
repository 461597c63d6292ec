package org.dacheng.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.bpmn.FlowCompiler;
import org.dacheng.engine.flow.SampleFlows;
import org.dacheng.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits the number of statements of the engine, because each one costs throughput. */
class EngineStatementCountTests {

    private final FlowEngine engine = EngineTestConfiguration.engine();
    private final String request = UUID.randomUUID().toString().substring(0, 26);

    @BeforeEach
    void reset() {
        EngineTestConfiguration.events().reset();
    }

    @Test
    void aLinearFlowCostsOneInsertThenASelectAndAnUpdateAStepThenASelectAndADelete() {
        EngineTestConfiguration.events().takes = (id, branch) -> true;
        String definition = deploy("leave");
        String instance = start(definition);

        assertThat(statementsOf(() -> start(definition))).hasSize(1);
        assertThat(statementsOf(() -> engine.signal(instance, "manager"))).hasSize(2);
        assertThat(statementsOf(() -> engine.signal(instance, "hr"))).hasSize(2);
        assertThat(EngineTestConfiguration.events().of(request).ends).isEqualTo(1);
    }

    @Test
    void aSignalInAParallelReadsTheInstanceOnce() {
        String instance = start(deploy("nested"));
        inTransaction(() -> engine.signal(instance, "first"));

        List<String> statements = statementsOf(() -> engine.signal(instance, "r2"));

        assertThat(statements)
                .filteredOn(statement -> statement.startsWith("select"))
                .hasSize(1);
    }

    private String deploy(String flow) {
        String xml = FlowCompiler.compile(flow, LocalText.same(flow), SampleFlows.flow(flow), Locale.ENGLISH);
        return EngineTestConfiguration.transaction().execute(status -> engine.deploy(flow, 1, xml));
    }

    private String start(String definition) {
        return EngineTestConfiguration.transaction().execute(status -> engine.start(definition, request));
    }

    private static List<String> statementsOf(Runnable step) {
        StatementCounter.STATEMENTS.clear();
        inTransaction(step);
        return List.copyOf(StatementCounter.STATEMENTS);
    }

    private static void inTransaction(Runnable step) {
        EngineTestConfiguration.transaction().executeWithoutResult(status -> step.run());
    }
}
