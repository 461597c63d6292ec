package org.dacheng.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.bpmn.ModelAttack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine refuses attacks even if a model passes the allow-list. */
class ParsedModelCheckTests {

    private final ProcessEngine engine = EngineTestConfiguration.inMemory().getBean(ProcessEngine.class);
    private final ProcessEngineConfigurationImpl configuration =
            (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

    static Stream<ModelAttack> waysIn() {
        return ModelAttack.running().stream();
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void evenTheEngineAloneTakesNoneOfThem(ModelAttack way) {
        long before =
                engine.getRepositoryService().createProcessDefinitionQuery().count();

        assertThatThrownBy(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addString("way.bpmn", way.model())
                        .deploy())
                .isInstanceOf(ProcessEngineException.class);

        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void theServiceAnswersWithWhatIsRefused(ModelAttack way) {
        FlowEngine service = EngineTestConfiguration.engine();

        assertThatThrownBy(() ->
                        EngineTestConfiguration.transaction().execute(status -> service.deploy("way", 1, way.model())))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${1+1}", "#{bean}", "a ${x} b", "${\"\".getClass()}"})
    void expressionsAreRefusedWhenTheyAreRead(String text) {
        assertThatThrownBy(() -> configuration.getExpressionManager().createExpression(text))
                .isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${dataSource}", "${\"\".getClass()}", "${execution.processEngineServices}", "${''.length()}"})
    void anExpressionThatGotThroughResolvesNothing(String text) {
        JuelExpressionManager expressions = (JuelExpressionManager) configuration.getExpressionManager();
        ValueExpression expression = expressions.createValueExpression(text);
        ELContext context = expressions.getElContext(new ExecutionEntity());

        assertThatThrownBy(() -> expression.getValue(context)).isInstanceOf(ELException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "feel"})
    void noScriptLanguageIsFound(String language) {
        assertThatThrownBy(() -> configuration.getScriptEngineResolver().getScriptEngine(language, true))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void noClassOfAModelIsMade() {
        assertThatThrownBy(() -> configuration.getArtifactFactory().getArtifact(StringBuilder.class))
                .isInstanceOf(ProcessEngineException.class);
    }
}
