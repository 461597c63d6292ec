package org.dacheng.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.bpmn.FlowCompiler;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.RandomFlows;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Random flows with random decisions, send-backs and restores never get stuck, never wait twice at a node, and end
 * exactly once.
 */
class RandomFlowExecutionTests {

    private static final int MAX_RETURNS = 6;
    private static final int MAX_STEPS = 1000;

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = 200)
    void endsExactlyOnce(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        Flow flow = new RandomFlows(random).flow();
        Player player = new Player(flow, random);

        player.play();

        assertThat(player.story.ends).isEqualTo(1);
        assertThat(player.leftOver()).isZero();
    }

    /** Runs one request to its end. */
    private static final class Player {

        private final FlowEngine engine = EngineTestConfiguration.engine();
        private final String request = UUID.randomUUID().toString().substring(0, 26);
        private final RecordedNodeEvents.Recording story =
                EngineTestConfiguration.events().of(request);
        private final Flow flow;
        private final Random random;
        private String definition = "";
        private String instance = "";
        private int returns;
        private int undone;

        Player(Flow flow, Random random) {
            this.flow = flow;
            this.random = random;
            EngineTestConfiguration.events().passes = (id, node) -> random.nextInt(10) == 0;
            EngineTestConfiguration.events().takes = (id, branch) -> random.nextBoolean();
        }

        void play() {
            String xml = FlowCompiler.compile("any", LocalText.same("Any"), flow, Locale.ENGLISH);
            definition = EngineTestConfiguration.transaction().execute(status -> engine.deploy("any", 1, xml));
            instance = EngineTestConfiguration.transaction().execute(status -> engine.start(definition, request));
            for (int step = 0; story.ends == 0; step++) {
                assertThat(step).as("steps").isLessThan(MAX_STEPS);
                assertThat(story.waiting).as("nodes that wait").isNotEmpty().doesNotHaveDuplicates();
                if (undone < MAX_RETURNS && random.nextInt(4) == 0) {
                    undone++;
                    stepAndUndo();
                } else {
                    step();
                }
            }
        }

        private void stepAndUndo() {
            List<String> before = List.copyOf(story.waiting);
            step();
            EngineTestConfiguration.transaction().executeWithoutResult(status -> {
                if (story.ends == 0) {
                    engine.cancel(instance);
                }
                EngineTestConfiguration.events().standing = true;
                instance = engine.startAt(definition, request, flow.tokens(before));
                EngineTestConfiguration.events().standing = false;
            });
            story.ends = 0;
            story.waiting.clear();
            story.waiting.addAll(before);
            assertThat(activities()).containsAll(before);
        }

        private List<String> activities() {
            return EngineTestConfiguration.inMemory()
                    .getBean(JdbcTemplate.class)
                    .queryForList(
                            "select ACT_ID_ from ACT_RU_EXECUTION where PROC_INST_ID_ = ? and ACT_ID_ is not null",
                            String.class,
                            instance);
        }

        private void step() {
            String node = story.waiting.get(random.nextInt(story.waiting.size()));
            List<ApprovalNode> targets = flow.backTargets(node);
            if (!targets.isEmpty() && returns < MAX_RETURNS && random.nextInt(4) == 0) {
                returns++;
                sendBack(targets.get(random.nextInt(targets.size())).id());
            } else {
                story.waiting.remove(node);
                EngineTestConfiguration.transaction().executeWithoutResult(status -> engine.signal(instance, node));
            }
        }

        private void sendBack(String target) {
            Set<String> scope = new HashSet<>(flow.cancelScope(target));
            story.waiting.removeAll(scope);
            EngineTestConfiguration.transaction().executeWithoutResult(status -> engine.move(instance, scope, target));
            assertThat(story.events).contains("entered " + target);
        }

        long leftOver() {
            Long rows = EngineTestConfiguration.inMemory()
                    .getBean(JdbcTemplate.class)
                    .queryForObject(
                            "select count(*) from ACT_RU_EXECUTION where PROC_INST_ID_ = ?", Long.class, instance);
            return rows == null ? -1 : rows;
        }
    }
}
