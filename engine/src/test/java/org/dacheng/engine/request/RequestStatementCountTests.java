package org.dacheng.engine.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.StatementCounter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Checks the number of statements per operation, so that additional ones are noticed. */
@DatabaseTest
@Import(StatementCounter.class)
class RequestStatementCountTests {

    @Autowired
    private ProcessFixture fixture;

    @Test
    void twoApprovalsCostFewStatements() {
        String process =
                fixture.publish(flow(approval("one", people("manager"), ""), approval("two", people("hr"), "")));
        play(process);
        play(process);
        StatementCounter.STATEMENTS.clear();

        RequestView request = fixture.submit("employee", process);
        List<String> submit = taken();
        String first = fixture.task("manager", request);
        taken();
        fixture.tasks.approve(as("manager"), first, DecisionInput.of(null));
        List<String> approve = taken();
        String second = fixture.task("hr", request);
        List<String> inbox = taken();
        fixture.tasks.approve(as("hr"), second, DecisionInput.of(null));
        List<String> end = taken();

        // The number of the request is reserved in separate statements when the block is used up.
        assertThat(submit).filteredOn(sql -> !sql.contains("engine_number")).hasSizeLessThanOrEqualTo(4);
        assertThat(approve).hasSizeLessThanOrEqualTo(7);
        assertThat(end).hasSizeLessThanOrEqualTo(6);
        assertThat(inbox).hasSize(1);
    }

    @Test
    void anIdempotencyKeyIsLookedUpByARepetitionOnly() {
        String process = fixture.publish(flow(approval("one", people("legal"), "")));
        StatementCounter.STATEMENTS.clear();

        RequestView first = submit(process, "counted");
        List<String> submit = keyLookups();
        RequestView again = submit(process, "counted");
        List<String> repetition = keyLookups();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(submit).isEmpty();
        assertThat(repetition).hasSize(1);
    }

    @Test
    void ofTwoSubmissionsAtTheSameMomentOneLooksUpTheKey() throws Exception {
        String process = fixture.publish(flow(approval("one", people("legal"), "")));
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        StatementCounter.STATEMENTS.clear();

        try {
            List<Future<RequestView>> clicks = threads.invokeAll(Collections.nCopies(2, () -> {
                start.await();
                return submit(process, "double-click");
            }));

            assertThat(clicks.get(1).get().id()).isEqualTo(clicks.get(0).get().id());
            assertThat(keyLookups()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private RequestView submit(String process, String key) {
        return fixture.requests.submit(
                as("employee"), new SubmitRequest(process, Map.of("reason", "r"), Map.of(), key));
    }

    private static List<String> keyLookups() {
        return taken().stream()
                .filter(sql -> sql.startsWith("select") && sql.contains("idempotency_key=?"))
                .toList();
    }

    private void play(String process) {
        RequestView request = fixture.submit("employee", process);
        fixture.approve("manager", request);
        fixture.approve("hr", request);
    }

    private static List<String> taken() {
        List<String> taken = List.copyOf(StatementCounter.STATEMENTS);
        StatementCounter.STATEMENTS.clear();
        return taken.stream().filter(sql -> !sql.contains("people_cache")).toList();
    }
}
