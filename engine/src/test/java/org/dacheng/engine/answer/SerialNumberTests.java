package org.dacheng.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Serial numbers of forms: given once, in the transaction of the submission, without gaps. */
@DatabaseTest
class SerialNumberTests {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private static final String FORM = """
            {'type':'default','components':[
              {'type':'textfield','key':'reason','label':'Reason','validate':{'required':true}},
              {'type':'serialNumber','key':'no','label':'No','prefix':'HT','reset':'never','digits':3,
               'conditional':{'hide':'=reason = \\"none\\"'}},
              {'type':'expression','key':'code','label':'Code','expression':'=if no = null then null else no + \\"!\\"'}]}
            """;

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private SerialNumbers numbers;

    @Autowired
    private FormVersions versions;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyRequestGetsTheNextNumberWhichFormulasAndTheTitleRead() {
        String process = publish();

        RequestView first = fixture.submit("employee", process, Map.of("reason", "a"));
        RequestView second = fixture.submit("employee2", process, Map.of("reason", "b", "no", "HT-999"));

        assertThat(first.data()).containsEntry("no", "HT-001").containsEntry("code", "HT-001!");
        assertThat(first.title().en()).isEqualTo("HT-001 a");
        assertThat(second.data()).containsEntry("no", "HT-002");
    }

    @Test
    void aRefusedSubmissionAndAHiddenFieldTakeNone() {
        String process = publish();

        assertThatThrownBy(() -> fixture.submit("employee", process, Map.of("no", "HT-007")))
                .isInstanceOf(InvalidInput.class);
        RequestView none = fixture.submit("employee", process, Map.of("reason", "none"));
        RequestView first = fixture.submit("employee", process, Map.of("reason", "a"));

        assertThat(none.data()).doesNotContainKey("no");
        assertThat(first.data()).containsEntry("no", "HT-001");
    }

    @Test
    void aReturnedRequestKeepsItsNumberAndOneThatHadNoneGetsIt() {
        String process = publish();
        RequestView first = fixture.submit("employee", process, Map.of("reason", "a"));
        RequestView none = fixture.submit("employee", process, Map.of("reason", "none"));
        fixture.refuse("legal", first, RefusalTarget.SUBMITTER);
        fixture.refuse("legal", none, RefusalTarget.SUBMITTER);

        assertThat(resubmit(first).data()).containsEntry("no", "HT-001");
        assertThat(resubmit(none).data()).containsEntry("no", "HT-002");
    }

    private RequestView resubmit(RequestView request) {
        return fixture.requests.resubmit(
                ProcessFixture.as("employee"), request.id(), Map.of("reason", "again"), Map.of());
    }

    @Test
    void aFieldThatADecisionShowsAgainTakesTheNextNumber() {
        String process = publish(",'fields':{'reason':'edit'},'otherwise':'read'");
        RequestView shown = fixture.submit("employee", process, Map.of("reason", "a"));
        RequestView none = fixture.submit("employee", process, Map.of("reason", "none"));

        assertThat(decide(shown, "none")).doesNotContainKeys("no", "code");
        assertThat(decide(none, "b")).containsEntry("no", "HT-002").containsEntry("code", "HT-002!");
        assertThat(decide(shown, "c")).containsEntry("no", "HT-003").containsEntry("code", "HT-003!");
        assertThat(decide(none, "d")).containsEntry("no", "HT-002");
    }

    /** Answers after the next of its approvers has changed the reason. */
    private Map<String, Object> decide(RequestView request, String reason) {
        String task = fixture.task("legal", request);
        fixture.tasks.approve(ProcessFixture.as("legal"), task, new DecisionInput(null, Map.of("reason", reason)));
        return fixture.requests.get(ProcessFixture.as("employee"), request.id()).data();
    }

    @Test
    void aFieldThatAResubmissionShowsAgainTakesTheNextNumber() {
        String process = publish();
        RequestView request = fixture.submit("employee", process, Map.of("reason", "a"));
        fixture.refuse("legal", request, RefusalTarget.SUBMITTER);
        RequestView hidden = fixture.requests.resubmit(
                ProcessFixture.as("employee"), request.id(), Map.of("reason", "none"), Map.of());
        fixture.refuse("legal", request, RefusalTarget.SUBMITTER);

        assertThat(hidden.data()).doesNotContainKey("no");
        assertThat(resubmit(request).data()).containsEntry("no", "HT-002");
    }

    @Test
    void simultaneousSubmissionsGetDifferentNumbersWithoutGaps() throws Exception {
        String process = publish();
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Future<RequestView>> submitted = new ArrayList<>();
            for (int i = 0; i < 18; i++) {
                submitted.add(people.submit(() -> fixture.submit("employee", process, Map.of("reason", "a"))));
            }
            List<Object> given = new ArrayList<>();
            for (Future<RequestView> one : submitted) {
                given.add(one.get().data().get("no"));
            }
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 18)
                            .mapToObj(number -> "HT-%03d".formatted(number))
                            .toList());
        } finally {
            people.shutdown();
        }
    }

    @Test
    void countingStartsAgainWithEachDate() {
        LocalDate day = LocalDate.of(2026, 3, 31);

        assertThat(take("monthly", day)).isEqualTo("HT-202603-0001");
        assertThat(take("monthly", day)).isEqualTo("HT-202603-0002");
        assertThat(take("monthly", day.plusDays(1))).isEqualTo("HT-202604-0001");
        assertThat(take("daily", day)).isEqualTo("HT-20260331-0001");
        assertThat(take("daily", day.plusDays(1))).isEqualTo("HT-20260401-0001");
        assertThat(take("yearly", day)).isEqualTo("HT-2026-0001");
        assertThat(take("yearly", day.plusYears(1))).isEqualTo("HT-2027-0001");
        assertThat(take("never", day)).isEqualTo("HT-0001");
    }

    @Test
    void aTransactionThatFailsLeavesNoGap() {
        List<Field> fields = fields("never");
        LocalDate day = LocalDate.of(2026, 3, 31);
        transaction.executeWithoutResult(status -> {
            numbers.take("gaps", fields, day);
            status.setRollbackOnly();
        });

        assertThat(transaction.<Map<String, String>>execute(status -> numbers.take("gaps", fields, day)))
                .containsEntry("no", "HT-0001");
    }

    private String take(String reset, LocalDate day) {
        return transaction.execute(
                status -> numbers.take("dates", fields(reset), day).get("no"));
    }

    private List<Field> fields(String reset) {
        return versions.parse(ProcessFixture.json("{'type':'default','components':["
                        + "{'type':'serialNumber','key':'no','label':'No','prefix':'HT','reset':'" + reset + "'}]}"))
                .values();
    }

    private String publish() {
        return publish(",'refusal':['submitter']");
    }

    /** @param node members of its two nodes, which are never skipped */
    private String publish(String node) {
        String key = "serial" + KEYS.incrementAndGet();
        fixture.publish(
                key,
                settings("'title':'{no} {reason}','summary':['no']"),
                FORM,
                flow(approval("one", people("legal"), node), approval("two", people("legal"), node)));
        return key;
    }
}
