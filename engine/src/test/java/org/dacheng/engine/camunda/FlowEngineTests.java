package org.dacheng.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.bpmn.FlowCompiler;
import org.dacheng.engine.flow.CopyNode;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.Node;
import org.dacheng.engine.flow.SampleFlows;
import org.dacheng.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
@SpringBootTest(classes = EngineTestConfiguration.class, properties = EngineTestConfiguration.NO_MIGRATIONS)
@ContextConfiguration(initializers = TestDatabase.class)
class FlowEngineTests {

    @Autowired
    private FlowEngine engine;

    @Autowired
    private RecordedNodeEvents events;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String request = UUID.randomUUID().toString().substring(0, 26);

    @BeforeEach
    void reset() {
        events.reset();
    }

    @Test
    void waitsAtEveryApprovalAsksEveryConditionTellsEveryCopyAndEnds() {
        String instance = start("leave");
        events.takes = (id, branch) -> branch.equals("long");

        signal(instance, "manager");
        signal(instance, "hr");

        assertThat(events.of(request).events)
                .containsExactly("entered manager", "asked long", "entered hr", "copied tell", "ended");
        assertThat(executions()).isZero();
    }

    @Test
    void aFlowThatPassesEverywhereEndsInsideStart() {
        events.passes = (id, node) -> true;

        start("leave");

        assertThat(events.of(request).events).containsExactly("entered manager", "asked long", "copied tell", "ended");
        assertThat(executions()).isZero();
    }

    @Test
    void parallelBranchesWaitTogetherAndJoin() {
        String instance = start("nested");

        signal(instance, "first");
        signal(instance, "r2");
        signal(instance, "l1");
        signal(instance, "y1");
        signal(instance, "x1");
        signal(instance, "l2");
        signal(instance, "last");

        assertThat(events.of(request).waiting).containsExactlyInAnyOrder("first", "l1", "r2", "x1", "y1", "l2", "last");
        assertThat(events.of(request).ends).isEqualTo(1);
        assertThat(executions()).isZero();
    }

    @Test
    void anEndInsideAParallelBranchEndsTheOthersAsWell() {
        events.takes = (id, branch) -> branch.equals("stop");
        String instance = start("nested");

        signal(instance, "first");

        assertThat(events.of(request).events).contains("entered l1").endsWith("ended");
        assertThat(events.of(request).ends).isEqualTo(1);
        assertThat(executions()).isZero();
    }

    @Test
    void goingBackOutOfAParallelLeavesNoTokenBehind() {
        Flow flow = SampleFlows.flow("nested");
        String instance = start("nested");
        signal(instance, "first");
        signal(instance, "r2");
        signal(instance, "l1");
        signal(instance, "x1");

        move(instance, flow, "first");
        signal(instance, "first");
        for (String node : new String[] {"l1", "x1", "y1", "l2"}) {
            signal(instance, node);
        }

        assertThat(events.of(request).events).doesNotContain("entered last", "ended");
        signal(instance, "r2");
        signal(instance, "last");
        assertThat(events.of(request).ends).isEqualTo(1);
        assertThat(executions()).isZero();
    }

    @Test
    void aMoveOntoNodesThatAllPassStillEnds() {
        Flow flow = SampleFlows.flow("leave");
        events.takes = (id, branch) -> branch.equals("long");
        String instance = start("leave");
        signal(instance, "manager");
        events.passes = (id, node) -> true;

        move(instance, flow, "manager");

        assertThat(events.of(request).ends).isEqualTo(1);
        assertThat(executions()).isZero();
    }

    @Test
    void cancellingTellsNobody() {
        String instance = start("nested");
        signal(instance, "first");

        inTransaction(() -> engine.cancel(instance));

        assertThat(events.of(request).ends).isZero();
        assertThat(executions()).isZero();
    }

    @Test
    void aNodeThatDoesNotWaitCannotBeSignalled() {
        String instance = start("leave");

        assertThatThrownBy(() -> signal(instance, "hr")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> signal("unknown", "hr")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFailureAfterTheEngineStepLeavesNoEngineRow() {
        String definition = deploy("leave");

        assertThatThrownBy(() -> inTransaction(() -> {
                    engine.start(definition, request);
                    throw new IllegalArgumentException("behind the engine");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(executions()).isZero();
    }

    @Test
    void theSameVersionAgainIsTheSameDefinitionAndAnotherIsNot() {
        Flow flow = SampleFlows.flow("leave");
        String xml = FlowCompiler.compile("again", LocalText.same("Again"), flow, Locale.ENGLISH);

        String first = transaction().execute(status -> engine.deploy("again", 1, xml));
        String again = transaction().execute(status -> engine.deploy("again", 1, xml));
        String second = transaction().execute(status -> engine.deploy("again", 2, xml));

        assertThat(again).isEqualTo(first);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void namesWithEveryCharacterAndWithDollarSignsDeploy() {
        Flow flow = new Flow(null, SampleFlows.flow("leave").nodes());
        LocalText name = LocalText.same("𠮷野 👍 <b>&\" ${1+1} #{x}\u0000");
        String xml = FlowCompiler.compile("odd-name", name, flow, Locale.ENGLISH);

        assertThat(transaction().<String>execute(status -> engine.deploy("odd-name", 1, xml)))
                .isNotNull();
    }

    @Test
    void theLongestFlowPassesThroughInOneStep() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            nodes.add(new CopyNode("c" + i, LocalText.same("Copy"), List.of()));
        }
        String xml = FlowCompiler.compile("long", LocalText.same("Long"), new Flow(null, nodes), Locale.ENGLISH);
        String definition = transaction().execute(status -> engine.deploy("long", 1, xml));

        inTransaction(() -> engine.start(definition, request));

        assertThat(events.of(request).events).hasSize(301).endsWith("copied c299", "ended");
    }

    @Test
    void whatTheEventsThrowReachesTheCallerAsItIs() {
        String instance = start("leave");
        IllegalArgumentException thrown = new IllegalArgumentException("no such amount");
        events.takes = (id, branch) -> {
            throw thrown;
        };

        assertThatThrownBy(() -> signal(instance, "manager")).isSameAs(thrown);

        events.takes = (id, branch) -> false;
        signal(instance, "manager");
        assertThat(events.of(request).ends).isEqualTo(1);
    }

    @Test
    void withoutATransactionNothingMoves() {
        assertThatThrownBy(() -> engine.cancel("any")).isInstanceOf(IllegalTransactionStateException.class);
    }

    private String deploy(String flow) {
        String xml = FlowCompiler.compile(flow, LocalText.same(flow), SampleFlows.flow(flow), Locale.ENGLISH);
        return transaction().execute(status -> engine.deploy(flow, 1, xml));
    }

    private String start(String flow) {
        String definition = deploy(flow);
        return transaction().execute(status -> engine.start(definition, request));
    }

    private void signal(String instance, String node) {
        inTransaction(() -> engine.signal(instance, node));
    }

    private void move(String instance, Flow flow, String target) {
        inTransaction(() -> engine.move(instance, flow.cancelScope(target), target));
    }

    private void inTransaction(Runnable step) {
        transaction().executeWithoutResult(status -> step.run());
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private long executions() {
        Long count = jdbc.queryForObject(
                "select count(*) from ACT_RU_EXECUTION where PROC_INST_ID_ in"
                        + " (select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)",
                Long.class,
                request);
        return count == null ? -1 : count;
    }
}
