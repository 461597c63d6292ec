package org.dacheng.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For random flows and decisions: undoing a decision restores the previous state, and the request can continue. */
@DatabaseTest
class RandomDecisionUndoTests {

    private static final List<String> DECIDERS = List.of("manager", "director", "hr", "finance", "office1", "office2");
    private static final int MAX_DECISIONS = 25;

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void isAsItWas(long seed) {
        Random random = new Random(seed);
        String process = fixture.publish(new RandomFlow(random).json());
        RequestView request =
                fixture.submit("employee", process, Map.of("reason", "Ice", "amount", random.nextInt(10)));
        for (int i = 0; i < MAX_DECISIONS && isOpen(request); i++) {
            step(request, random);
        }
        while (isOpen(request)) {
            decide(request, open(request).get(0), "approve", random);
        }

        assertThat(executions(request)).isEmpty();
        assertThat(fixture.timeline.verify(as("auditor"), request.id()).intact())
                .isTrue();
    }

    private void step(RequestView request, Random random) {
        List<Map<String, Object>> open = open(request);
        Map<String, Object> task = open.get(random.nextInt(open.size()));
        String way = List.of("approve", "approve", "approve", "refuse", "return", "back", "transfer")
                .get(random.nextInt(7));
        if (way.equals("transfer") && hadIt("ceo", request)) {
            way = "approve";
        }
        List<Object> before = state(request, List.of());
        List<String> known = taskIds(request);
        decide(request, task, way, random);
        if (!task.get("node_id").equals("start") && (random.nextBoolean() || way.equals("refuse"))) {
            fixture.tasks.undo(as((String) task.get("person_id")), (String) task.get("id"));
            List<String> given = new ArrayList<>(taskIds(request));
            given.removeAll(known);
            assertThat(state(request, given))
                    .as("%s at %s", way, task.get("node_id"))
                    .isEqualTo(before);
            assertThat(given).allMatch(id -> status(id).equals("OBSOLETE"));
        }
    }

    private void decide(RequestView request, Map<String, Object> task, String way, Random random) {
        String person = (String) task.get("person_id");
        String id = (String) task.get("id");
        if (task.get("node_id").equals("start")) {
            fixture.requests.resubmit(as(person), request.id(), Map.of("reason", "Ice", "amount", 7), Map.of());
            return;
        }
        RequestView seen = fixture.requests.get(as(person), request.id());
        switch (way) {
            case "refuse" -> fixture.tasks.refuse(as(person), id, DecisionInput.of("no"), RefusalTarget.END);
            case "return" -> fixture.tasks.refuse(as(person), id, DecisionInput.of("no"), RefusalTarget.SUBMITTER);
            case "back" -> {
                var targets = seen.mine().backTo();
                String node = targets.get(random.nextInt(targets.size())).id();
                fixture.tasks.sendBack(as(person), id, node, DecisionInput.of("again"));
            }
            case "transfer" -> fixture.tasks.transfer(as(person), id, "ceo", DecisionInput.of(null));
            default ->
                fixture.tasks.approve(as(person), id, new DecisionInput("ok", Map.of("amount", random.nextInt(10))));
        }
    }

    private boolean hadIt(String person, RequestView request) {
        return rows("select person_id from engine_task where request_id = :id", request).stream()
                .anyMatch(row -> row.get("person_id").equals(person));
    }

    private boolean isOpen(RequestView request) {
        RequestStatus status =
                fixture.requests.get(as("employee"), request.id()).status();
        return status == RequestStatus.RUNNING || status == RequestStatus.RETURNED;
    }

    /** Everything but the timeline and the engine's own id. */
    private List<Object> state(RequestView request, List<String> without) {
        List<Object> state = new ArrayList<>();
        state.addAll(rows(
                "select status, ended_at, answers, title_zh, title_en, facts, progress from engine_request"
                        + " where id = :id",
                request));
        rows("select * from engine_task where request_id = :id order by id", request).stream()
                .filter(row -> !without.contains(row.get("id")))
                .forEach(state::add);
        state.addAll(rows("select * from engine_copy where request_id = :id order by id", request));
        state.add(executions(request));
        return state;
    }

    /** The engine's state of the request: the positions of its tokens. */
    private List<String> executions(RequestView request) {
        return jdbc.sql("select e.ACT_ID_ from ACT_RU_EXECUTION e join ACT_RU_EXECUTION i"
                        + " on i.ID_ = e.PROC_INST_ID_ where i.BUSINESS_KEY_ = :id and e.ACT_ID_ is not null"
                        + " order by e.ACT_ID_")
                .param("id", request.id())
                .query(String.class)
                .list();
    }

    private List<Map<String, Object>> open(RequestView request) {
        return rows(
                "select id, node_id, person_id from engine_task where request_id = :id and status = 'OPEN' order by id",
                request);
    }

    private List<String> taskIds(RequestView request) {
        return rows("select id from engine_task where request_id = :id", request).stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }

    private String status(String task) {
        return jdbc.sql("select status from engine_task where id = :id")
                .param("id", task)
                .query(String.class)
                .single();
    }

    private List<Map<String, Object>> rows(String sql, RequestView request) {
        return jdbc.sql(sql).param("id", request.id()).query().listOfRows();
    }

    /** A flow with every signing mode and nested conditions, parallel nodes and copy nodes. */
    private static final class RandomFlow {

        private final Random random;
        private int next;

        RandomFlow(Random random) {
            this.random = random;
        }

        String json() {
            String duplicates = List.of("never", "consecutive", "later").get(random.nextInt(3));
            return "{'duplicates':'" + duplicates + "','nodes':[" + line(2, 2) + "," + approval() + "]}";
        }

        private String line(int atLeast, int depth) {
            List<String> nodes = new ArrayList<>();
            for (int i = atLeast + random.nextInt(3); i > 0; i--) {
                nodes.add(node(depth));
            }
            return String.join(",", nodes);
        }

        private String node(int depth) {
            int kind = random.nextInt(10);
            if (depth > 0 && kind < 2) {
                return "{'type':'condition','id':'" + id() + "','branches':[{'id':'" + id() + "','when':'amount > 5',"
                        + "'nodes':[" + line(0, depth - 1) + "]},{'id':'" + id() + "','default':true,'nodes':["
                        + line(0, depth - 1) + "]}]}";
            }
            if (depth > 0 && kind < 5) {
                return "{'type':'parallel','id':'" + id() + "','branches':[" + branch(depth) + "," + branch(depth)
                        + "]}";
            }
            return kind == 9
                    ? "{'type':'copy','id':'" + id() + "','name':'copy','people':[" + people("legal") + "]}"
                    : approval();
        }

        private String branch(int depth) {
            return "{'id':'" + id() + "','nodes':[" + line(1, depth - 1) + "]}";
        }

        private String approval() {
            List<String> deciders = new ArrayList<>(DECIDERS);
            Collections.shuffle(deciders, random);
            String[] some = deciders.subList(0, 1 + random.nextInt(3)).toArray(String[]::new);
            String signing = List.of("any", "all", "in-turn").get(random.nextInt(3));
            return ProcessFixture.approval(
                    id(),
                    people(some),
                    ",'signing':'" + signing + "','refusal':['end','submitter'],'fields':{'amount':'edit'}");
        }

        private String id() {
            next++;
            return "n" + next;
        }
    }
}
