package org.dacheng.engine.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.forecast.ExpectedStep;
import org.dacheng.engine.list.RequestRow;
import org.dacheng.engine.process.ProcessAdministration;
import org.dacheng.engine.process.ProcessSwitchedOff;
import org.dacheng.engine.request.FailureInjector;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RequestSubmissionTests {

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private ProcessAdministration administration;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FailureInjector failures;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aRequestIsNumberedTitledAndSummed() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));

        RequestView first = fixture.submit("employee", process);
        RequestView second = fixture.submit("employee", process);

        assertThat(first.number()).matches("LP-\\d{8}-\\d{4}");
        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(first.title().zh()).isEqualTo("林晓雨的Ice");
        assertThat(first.title().en()).isEqualTo("Lin Xiaoyu: Ice");
        RequestRow row = fixture.inbox("manager").stream()
                .filter(task -> task.request().id().equals(first.id()))
                .findFirst()
                .orElseThrow()
                .request();
        assertThat(row.facts()).extracting(fact -> fact.text()).containsExactly("Ice", "10.00");
        assertThat(row.waitingPeople()).containsExactly("manager");
    }

    @Test
    void whatIsWrongIsSaidAtItsPlaceAndNothingIsKept() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        long before = count("engine_request");

        assertThatThrownBy(() -> fixture.submit("employee", process, Map.of("amount", "many", "nonsense", 1)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(v -> v.pointer())
                                .contains("/data/reason", "/data/amount"));
        assertThat(count("engine_request")).isEqualTo(before);
    }

    @Test
    void onlyWhoMayStartCan() {
        String process = fixture.publish(
                settings("'whoMayStart':{'departments':['rd']}"), flow(approval("one", people("hr"), "")));

        assertThat(fixture.submit("employee", process).status()).isEqualTo(RequestStatus.RUNNING);
        assertThatThrownBy(() -> fixture.submit("legal", process)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fixture.submit("legal", "no-such-process")).isInstanceOf(NotFound.class);
    }

    @Test
    void theSameKeyGivesTheSameRequest() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));

        RequestView first = submit(process, "employee", "key-a");
        RequestView again = submit(process, "employee", "key-a");
        RequestView other = submit(process, "employee", "key-b");
        RequestView others = submit(process, "employee2", "key-a");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(Set.of(first.id(), other.id(), others.id())).hasSize(3);
    }

    @Test
    void aRepetitionUsesNoNumber() {
        String process =
                fixture.publish(settings("'numbering':{'prefix':'ONCE'}"), flow(approval("one", people("legal"), "")));
        submit(process, "employee", "once");
        submit(process, "employee", "once");

        assertThat(fixture.submit("employee", process).number()).isEqualTo("ONCE-0002");
    }

    @Test
    void aRepetitionIsAnsweredWhereANewSubmissionWouldBeRefused() {
        String process = fixture.publish(flow(approval("one", people("legal"), "")));
        RequestView first = submit(process, "employee", "late");
        administration.switchOff(as("hr"), process);

        assertThat(submit(process, "employee", "late").id()).isEqualTo(first.id());
        assertThatThrownBy(() -> submit(process, "employee", "new")).isInstanceOf(ProcessSwitchedOff.class);
    }

    @Test
    void theSameKeyWithOtherAnswersOrAnotherProcessIsRefused() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        String other = fixture.publish(flow(approval("one", people("manager"), "")));
        RequestView first = submit(process, "employee", "reused");
        Map<String, Object> changed = Map.of("reason", "other");

        assertThatThrownBy(() -> fixture.requests.submit(
                        as("employee"), new SubmitRequest(process, changed, Map.of(), "reused")))
                .isInstanceOfSatisfying(
                        IdempotencyKeyReused.class,
                        reused -> assertThat(reused.number()).isEqualTo(first.number()));
        assertThatThrownBy(() -> submit(other, "employee", "reused")).isInstanceOf(IdempotencyKeyReused.class);
        assertThat(submit(process, "employee", "reused").id()).isEqualTo(first.id());
    }

    @Test
    void theSameAnswersInAnotherOrderAreTheSame() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("reason", "r");
        one.put("amount", new BigDecimal("5"));
        Map<String, Object> turned = new LinkedHashMap<>();
        turned.put("amount", new BigDecimal("5"));
        turned.put("reason", "r");

        SubmittedRequest first =
                fixture.requests.submitOnce(as("employee"), new SubmitRequest(process, one, Map.of(), "order"));
        SubmittedRequest again =
                fixture.requests.submitOnce(as("employee"), new SubmitRequest(process, turned, Map.of(), "order"));

        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.request().id()).isEqualTo(first.request().id());
    }

    @Test
    void aRequestOfAnEarlierVersionKnowsItsProcessAlone() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        String other = fixture.publish(flow(approval("one", people("manager"), "")));
        RequestView old = submit(process, "employee", "old");
        change("update engine_request set fingerprint = null where id = ?", old.id());

        assertThat(submit(process, "employee", "old").id()).isEqualTo(old.id());
        assertThatThrownBy(() -> submit(other, "employee", "old")).isInstanceOf(IdempotencyKeyReused.class);
    }

    @Test
    void keysThatDifferInCaseOrAccentOrABlankAreOthers() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));

        Set<String> ids = new HashSet<>();
        for (String key : List.of("exact", "EXACT", "exact ", " exact", "\u00e9xact", "ex\u00e1ct")) {
            ids.add(submit(process, "employee", key).id());
        }

        assertThat(ids).hasSize(6);
    }

    @Test
    void seriesThatDifferInCaseAreCountedApart() {
        String upper =
                fixture.publish(settings("'numbering':{'prefix':'CASE'}"), flow(approval("one", people("legal"), "")));
        String lower =
                fixture.publish(settings("'numbering':{'prefix':'case'}"), flow(approval("one", people("legal"), "")));

        assertThat(List.of(
                        fixture.submit("employee", upper).number(),
                        fixture.submit("employee", lower).number()))
                .containsExactly("CASE-0001", "case-0001");
    }

    @Test
    void aNumberIsNotGivenAgainWhenNobodyKnowsWhetherTheCommitWentThrough() {
        String process =
                fixture.publish(settings("'numbering':{'prefix':'LOST'}"), flow(approval("one", people("legal"), "")));
        failures.loseCommitResponses(true);
        try {
            assertThatThrownBy(() -> fixture.submit("employee", process)).hasMessage("connection lost");
        } finally {
            failures.loseCommitResponses(false);
        }

        assertThat(fixture.submit("employee", process).number()).isEqualTo("LOST-0002");
        assertThat(numbers("LOST-%")).containsExactly("LOST-0001", "LOST-0002");
    }

    @Test
    void aCounterThatFellBehindGoesOnAfterTheHighestNumber() {
        String process =
                fixture.publish(settings("'numbering':{'prefix':'BACK'}"), flow(approval("one", people("legal"), "")));
        fixture.submit("employee", process);
        fixture.submit("employee", process);
        change("update engine_request set number = 'BACK-0041' where number = ?", "BACK-0002");
        change("update engine_request set number = 'BACK-0003' where number = ?", "BACK-0001");

        List<String> next = List.of(
                fixture.submit("employee", process).number(),
                fixture.submit("employee", process).number());

        assertThat(next).doesNotHaveDuplicates().allMatch(number -> number.compareTo("BACK-0041") > 0);
    }

    private void change(String sql, String id) {
        transaction.executeWithoutResult(unused -> jdbc.sql(sql).param(id).update());
    }

    private List<String> numbers(String pattern) {
        return jdbc.sql("select number from engine_request where number like ? order by number")
                .param(pattern)
                .query(String.class)
                .list();
    }

    @Test
    void theSameKeyAtTheSameMomentGivesOneRequest() throws Exception {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        ExecutorService threads = Executors.newFixedThreadPool(6);

        try {
            List<Future<RequestView>> clicks = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(() -> submit(process, "employee", "race")))
                    .toList();
            Set<String> ids = new HashSet<>();
            for (Future<RequestView> click : clicks) {
                ids.add(click.get().id());
            }

            assertThat(ids).hasSize(1);
            assertThat(fixture.inbox("manager"))
                    .filteredOn(row -> ids.contains(row.request().id()))
                    .hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void numbersAreUniqueUnderLoad() throws Exception {
        String process =
                fixture.publish(settings("'numbering':{'prefix':'LOAD'}"), flow(approval("one", people("legal"), "")));
        ExecutorService threads = Executors.newFixedThreadPool(8);

        try {
            List<Future<RequestView>> clicks = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> fixture.submit("employee2", process)))
                    .toList();
            Set<String> numbers = new HashSet<>();
            for (Future<RequestView> click : clicks) {
                numbers.add(click.get().number());
            }

            assertThat(numbers).hasSize(40).allMatch(number -> number.matches("LOAD-\\d{4}"));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFailureBehindTheEngineLeavesNoRowsAnywhere() {
        String process =
                fixture.publish(flow(approval("one", people("manager"), ""), approval("two", people("hr"), "")));
        RequestView running = fixture.submit("employee", process);
        List<Long> before = counts();
        failures.wake();

        try {
            assertThatThrownBy(() -> fixture.submit("employee", process)).hasMessage("sabotage");
            assertThatThrownBy(() -> fixture.approve("manager", running)).hasMessage("sabotage");
        } finally {
            failures.sleep();
        }

        assertThat(counts()).isEqualTo(before);
        assertThat(fixture.approve("manager", running).active()).containsExactly("two");
        assertThat(fixture.timeline.verify(as("auditor"), running.id()).intact())
                .isTrue();
    }

    @Test
    void whomToChooseIsAskedAndChecked() {
        String process = fixture.publish(flow(
                approval("pick", "{'rule':'submitter-choice','from':{'role':'office-manager'},'several':false}", "")));

        assertThatThrownBy(() -> fixture.submit("employee", process)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> choose(process, "hr")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> choose(process, "office1", "office2")).isInstanceOf(InvalidInput.class);
        RequestView request = choose(process, "office2");

        assertThat(fixture.has("office2", request)).isTrue();
        assertThat(fixture.requests
                        .expected(as("employee"), process, Map.of(), Map.of())
                        .get(0)
                        .choice()
                        .from())
                .containsExactly("office1", "office2");
    }

    @Test
    void whereNobodyWouldDecideItIsRefusedAtOnce() {
        String process = fixture.publish(flow(
                approval("one", people("manager"), ""),
                approval("two", "{'rule':'person-field','field':'buddy'}", ",'whenNobody':{'do':'refuse'}")));

        assertThatThrownBy(() -> fixture.submit("employee", process))
                .isInstanceOfSatisfying(
                        NobodyFound.class, nobody -> assertThat(nobody.status()).isEqualTo(422));
        assertThat(fixture.submit("employee", process, Map.of("reason", "x", "buddy", "legal"))
                        .status())
                .isEqualTo(RequestStatus.RUNNING);
    }

    @Test
    void theChainIsKnownBeforehandAndAfterwards() {
        String process = fixture.publish(flow(
                approval("one", "{'rule':'direct-manager'}", ""),
                "{'type':'condition','id':'size','branches':[{'id':'big','when':'amount > 100','nodes':["
                        + approval("two", people("director"), "") + "]},{'id':'small','default':true,'nodes':[]}]}",
                "{'type':'copy','id':'tell','name':'tell','people':[{'rule':'role','role':'finance'}]}"));

        List<ExpectedStep> small = fixture.requests.expected(as("employee"), process, Map.of(), Map.of());
        List<ExpectedStep> big = fixture.requests.expected(as("employee"), process, Map.of("amount", 500), Map.of());
        RequestView request = fixture.submit("employee", process, Map.of("reason", "x", "amount", 500));
        fixture.approve("manager", request);
        List<ExpectedStep> rest = fixture.requests.expected(as("employee"), request.id());

        assertThat(small).extracting(ExpectedStep::nodeId).containsExactly("one", "tell");
        assertThat(small.get(0).people()).containsExactly("manager");
        assertThat(big).extracting(ExpectedStep::nodeId).containsExactly("one", "two", "tell");
        assertThat(rest).extracting(ExpectedStep::nodeId).containsExactly("two", "tell");
        fixture.approve("director", request);
        assertThat(fixture.requests.expected(as("employee"), request.id())).isEmpty();
    }

    private RequestView submit(String process, String person, String key) {
        return fixture.requests.submit(as(person), new SubmitRequest(process, Map.of("reason", "r"), Map.of(), key));
    }

    private RequestView choose(String process, String... ids) {
        return fixture.requests.submit(
                as("employee"), new SubmitRequest(process, Map.of("reason", "r"), Map.of("pick", List.of(ids)), null));
    }

    private List<Long> counts() {
        return List.of(
                count("engine_request"),
                count("engine_task"),
                count("engine_timeline_entry"),
                count("ACT_RU_EXECUTION"));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
