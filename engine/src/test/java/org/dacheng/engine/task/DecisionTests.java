package org.dacheng.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.state.NotPossibleNow;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.timeline.TimelineEntryKind;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DecisionTests {

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoApprovalsEndTheRequest() {
        String process =
                fixture.publish(flow(approval("one", people("manager"), ""), approval("two", people("hr"), "")));
        RequestView request = fixture.submit("employee", process);

        RequestView between = fixture.approve("manager", request);
        RequestView end = fixture.approve("hr", request);

        assertThat(between.active()).containsExactly("two");
        assertThat(between.data()).containsEntry("reason", "Ice");
        assertThat(end.status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(end.visited()).containsExactly("one", "two");
        assertThat(fixture.kinds(request))
                .containsExactly(
                        TimelineEntryKind.SUBMITTED,
                        TimelineEntryKind.ASSIGNED,
                        TimelineEntryKind.APPROVED,
                        TimelineEntryKind.ASSIGNED,
                        TimelineEntryKind.APPROVED,
                        TimelineEntryKind.ENDED_APPROVED);
        assertThat(engineRows(request)).isZero();
    }

    @Test
    void ofAnyTheFirstDecidesAndTheSecondSeesWho() {
        String process = fixture.publish(flow(approval("any", people("office1", "office2"), ",'signing':'any'")));
        RequestView request = fixture.submit("employee", process);
        String late = fixture.task("office2", request);

        fixture.approve("office1", request);

        assertThat(fixture.has("office2", request)).isFalse();
        assertThat(fixture.done("office2")).noneMatch(row -> row.request().id().equals(request.id()));
        assertThatThrownBy(() -> fixture.tasks.approve(as("office2"), late, DecisionInput.of(null)))
                .isInstanceOfSatisfying(
                        TaskAlreadyDecided.class,
                        decided -> assertThat(decided.text().args()).first().hasToString("LocalText[zh=马丽, en=Ma Li]"));
        assertThatThrownBy(() -> fixture.tasks.requestOf(as("office2"), late)).isInstanceOf(TaskAlreadyDecided.class);
    }

    @Test
    void allHaveToApprove() {
        String process = fixture.publish(flow(approval("all", people("office1", "office2", "hr"), ",'signing':'all'")));
        RequestView request = fixture.submit("employee", process);

        assertThat(fixture.approve("office2", request).status()).isEqualTo(RequestStatus.RUNNING);
        assertThat(fixture.approve("hr", request).status()).isEqualTo(RequestStatus.RUNNING);
        assertThat(fixture.approve("office1", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void oneRefusalOfAllRefuses() {
        String process = fixture.publish(flow(approval("all", people("office1", "office2"), ",'signing':'all'")));
        RequestView request = fixture.submit("employee", process);

        RequestView end = fixture.refuse("office2", request, RefusalTarget.END);

        assertThat(end.status()).isEqualTo(RequestStatus.REFUSED);
        assertThat(fixture.has("office1", request)).isFalse();
        assertThat(engineRows(request)).isZero();
    }

    @Test
    void inTurnEachSeesItWhenTheOneBeforeHasSigned() {
        String process =
                fixture.publish(flow(approval("turn", people("office2", "office1", "hr"), ",'signing':'in-turn'")));
        RequestView request = fixture.submit("employee", process);

        assertThat(fixture.has("office1", request)).isFalse();
        fixture.approve("office2", request);
        assertThat(fixture.has("office1", request)).isTrue();
        assertThat(fixture.has("hr", request)).isFalse();
        fixture.approve("office1", request);

        assertThat(fixture.approve("hr", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void refusedToTheSubmitterItComesBackWithItsNumber() {
        String process = fixture.publish(flow(
                approval("one", people("manager"), ",'refusal':['submitter','end']"),
                approval("two", people("hr"), "")));
        RequestView request = fixture.submit("employee", process);
        fixture.refuse("manager", request, RefusalTarget.SUBMITTER);
        RequestView returned = fixture.requests.get(as("employee"), request.id());

        RequestView again = fixture.requests.resubmit(
                as("employee"), request.id(), Map.of("reason", "More ice", "amount", 20), Map.of());
        fixture.approve("manager", request);
        RequestView end = fixture.approve("hr", request);

        assertThat(returned.status()).isEqualTo(RequestStatus.RETURNED);
        assertThat(fixture.done("manager")).anySatisfy(row -> {
            assertThat(row.request().id()).isEqualTo(request.id());
            assertThat(row.outcome()).isEqualTo(Outcome.SEND_BACK);
        });
        assertThat(fixture.kinds(request))
                .contains(TimelineEntryKind.SENT_BACK)
                .doesNotContain(TimelineEntryKind.REFUSED);
        assertThat(returned.mine()).isNotNull();
        assertThat(returned.mine().resubmission()).isTrue();
        assertThat(returned.can().resubmit()).isTrue();
        assertThat(again.number()).isEqualTo(request.number());
        assertThat(again.status()).isEqualTo(RequestStatus.RUNNING);
        assertThat(end.status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(fixture.kinds(request)).contains(TimelineEntryKind.RETURNED, TimelineEntryKind.RESUBMITTED);
    }

    @Test
    void resubmissionIsForReturnedRequestsOnly() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        RequestView request = fixture.submit("employee", process);

        assertThatThrownBy(
                        () -> fixture.requests.resubmit(as("employee"), request.id(), Map.of("reason", "x"), Map.of()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.status()).isEqualTo(409));
    }

    @Test
    void sentBackToAnEarlierNodeItGoesThroughBothAgain() {
        String process = fixture.publish(flow(
                approval("one", people("manager"), ""),
                approval("two", people("director"), ""),
                approval("three", people("hr"), "")));
        RequestView request = fixture.submit("employee", process);
        fixture.approve("manager", request);
        fixture.approve("director", request);

        assertThat(fixture.requests.get(as("hr"), request.id()).mine().backTo())
                .extracting(RequestView.NodeRef::id)
                .containsExactly("two", "one", "start");
        RequestView back = fixture.sendBack("hr", request, "one");

        assertThat(back.active()).containsExactly("one");
        assertThat(fixture.has("hr", request)).isFalse();
        fixture.approve("manager", request);
        fixture.approve("director", request);
        assertThat(fixture.approve("hr", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void sentBackOutOfAParallelBothBranchesRunAgain() {
        String parallel = "{'type':'parallel','id':'both','branches':[{'id':'a','nodes':["
                + approval("left", people("office1"), "") + "]},{'id':'b','nodes':["
                + approval("right", people("office2"), "") + "]}]}";
        String process = fixture.publish(
                flow(approval("one", people("manager"), ""), parallel, approval("last", people("hr"), "")));
        RequestView request = fixture.submit("employee", process);
        fixture.approve("manager", request);
        fixture.approve("office1", request);

        fixture.sendBack("office2", request, "one");
        fixture.approve("manager", request);

        assertThat(fixture.has("office1", request)).isTrue();
        assertThat(fixture.has("office2", request)).isTrue();
        fixture.approve("office2", request);
        assertThat(fixture.approve("office1", request).active()).containsExactly("last");
        assertThat(fixture.approve("hr", request).status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(engineRows(request)).isZero();
    }

    @Test
    void sentBackInsideABranchTheOtherBranchGoesOn() {
        String parallel = "{'type':'parallel','id':'both','branches':[{'id':'a','nodes':["
                + approval("left", people("office1"), "") + "," + approval("left-two", people("finance"), "")
                + "]},{'id':'b','nodes':[" + approval("right", people("office2"), "") + "]}]}";
        String process = fixture.publish(flow(parallel));
        RequestView request = fixture.submit("employee", process);
        fixture.approve("office1", request);

        fixture.sendBack("finance", request, "left");

        assertThat(fixture.has("office2", request)).isTrue();
        fixture.approve("office2", request);
        fixture.approve("office1", request);
        assertThat(fixture.approve("finance", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void whatWasSentBackIsToBeDoneAgain() {
        RequestView request = fixture.submit(
                "employee",
                fixture.publish(flow(
                        approval("one", people("manager"), ""),
                        approval("two", people("hr"), ""),
                        approval("three", people("legal"), ""))));
        fixture.approve("manager", request);
        assertThat(fixture.approve("hr", request).done()).containsExactly("one", "two");

        fixture.sendBack("legal", request, "two");
        RequestView back = fixture.requests.get(as("employee"), request.id());
        fixture.requests.withdraw(as("employee"), request.id(), null);
        RequestView withdrawn = fixture.requests.get(as("employee"), request.id());

        assertThat(back.done()).containsExactly("one");
        assertThat(back.stopped()).isEmpty();
        assertThat(withdrawn.done()).containsExactly("one");
        assertThat(withdrawn.stopped()).containsExactly("two");
    }

    @Test
    void refusalInOneBranchEndsTheOther() {
        String parallel = "{'type':'parallel','id':'both','branches':[{'id':'a','nodes':["
                + approval("left", people("office1"), "") + "]},{'id':'b','nodes':["
                + approval("right", people("office2"), "") + "]}]}";
        RequestView request = fixture.submit("employee", fixture.publish(flow(parallel)));

        fixture.refuse("office1", request, RefusalTarget.END);

        assertThat(fixture.has("office2", request)).isFalse();
        assertThat(engineRows(request)).isZero();
    }

    @Test
    void anEndInOneBranchApprovesTheWhole() {
        String parallel = "{'type':'parallel','id':'both','branches':[{'id':'a','nodes':["
                + approval("left", people("office1"), "")
                + ",{'type':'condition','id':'enough','branches':[{'id':'yes','when':'amount > 5','nodes':["
                + "{'type':'end','id':'stop'}]},{'id':'no','default':true,'nodes':[]}]}]},{'id':'b','nodes':["
                + approval("right", people("office2"), "") + "]}]}";
        RequestView request = fixture.submit("employee", fixture.publish(flow(parallel)));

        RequestView end = fixture.approve("office1", request);

        assertThat(end.status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(fixture.has("office2", request)).isFalse();
    }

    @Test
    void transferredTheOtherDecides() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        RequestView request = fixture.submit("employee", process);

        fixture.tasks.transfer(as("manager"), fixture.task("manager", request), "director", DecisionInput.of("yours"));

        assertThat(fixture.has("manager", request)).isFalse();
        assertThat(fixture.done("manager")).first().extracting(TaskRow::outcome).isEqualTo(Outcome.TRANSFER);
        assertThat(fixture.approve("director", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void transferIsRefusedToWhoLeftHasItOrAsked() {
        String process = fixture.publish(flow(approval("one", people("office1", "office2"), ",'signing':'all'")));
        RequestView request = fixture.submit("employee", process);
        String task = fixture.task("office1", request);

        for (String person : List.of("gone", "nobody", "office1", "office2", "employee")) {
            assertThatThrownBy(() -> fixture.tasks.transfer(as("office1"), task, person, DecisionInput.of(null)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            invalid -> assertThat(invalid.violations())
                                    .extracting(v -> v.pointer())
                                    .containsExactly("/person"));
        }
        assertThat(fixture.has("office1", request)).isTrue();
    }

    @Test
    void anOwnerMayTransferATaskOfSomebodyElse() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        RequestView request = fixture.submit("employee", process);
        String task = fixture.task("manager", request);

        fixture.tasks.transfer(as("hr"), task, "director", DecisionInput.of(null));

        assertThat(fixture.has("director", request)).isTrue();
        assertThatThrownBy(() -> fixture.tasks.approve(as("hr"), task, DecisionInput.of(null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTaskOfSomebodyElseIsNotFound() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        RequestView request = fixture.submit("employee", process);
        String task = fixture.task("manager", request);

        assertThatThrownBy(() -> fixture.tasks.approve(as("legal"), task, DecisionInput.of(null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fixture.tasks.approve(as("legal"), "no-such-task", DecisionInput.of(null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fixture.tasks.requestOf(as("legal"), task)).isInstanceOf(NotFound.class);
        assertThat(fixture.tasks.requestOf(as("manager"), task)).isEqualTo(request.id());
    }

    @Test
    void refusalNeedsWordsAndATargetOfTheNode() {
        String process = fixture.publish(flow(approval("one", people("manager"), ",'commentRequired':true")));
        RequestView request = fixture.submit("employee", process);
        String task = fixture.task("manager", request);

        assertThatThrownBy(() -> fixture.tasks.refuse(as("manager"), task, DecisionInput.of(" "), RefusalTarget.END))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        fixture.tasks.refuse(as("manager"), task, DecisionInput.of("no"), RefusalTarget.SUBMITTER))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> fixture.tasks.sendBack(as("manager"), task, "two", DecisionInput.of("no")))
                .isInstanceOf(InvalidInput.class);
        assertThat(fixture.has("manager", request)).isTrue();
    }

    @Test
    void aTaskOfAnotherRequestThanTheOneOnTheScreenIsNotDecided() {
        String process = fixture.publish(flow(approval("one", people("manager"), "")));
        RequestView read = fixture.submit("employee", process);
        RequestView other = fixture.submit("employee", process);
        String task = fixture.task("manager", other);

        assertThatThrownBy(
                        () -> fixture.tasks.approve(as("manager"), task, new DecisionInput(null, Map.of(), read.id())))
                .isInstanceOf(NotPossibleNow.class);
        assertThat(fixture.has("manager", other)).isTrue();
    }

    @Test
    void ofTwoAtTheSameMomentOneDecides() throws Exception {
        String process = fixture.publish(flow(
                approval("any", people("office1", "office2"), ",'signing':'any'"), approval("two", people("hr"), "")));
        RequestView request = fixture.submit("employee", process);
        String first = fixture.task("office1", request);
        String second = fixture.task("office2", request);

        List<Throwable> failures = atOnce(List.of(
                () -> fixture.tasks.approve(as("office1"), first, DecisionInput.of(null)),
                () -> fixture.tasks.approve(as("office2"), second, DecisionInput.of(null))));

        assertThat(failures).singleElement().isInstanceOf(TaskAlreadyDecided.class);
        assertThat(fixture.kinds(request))
                .filteredOn(kind -> kind == TimelineEntryKind.APPROVED)
                .hasSize(1);
        assertThat(fixture.inbox("hr"))
                .filteredOn(row -> row.request().id().equals(request.id()))
                .hasSize(1);
    }

    @Test
    void fiveWhoSignAtOnceAllCount() throws Exception {
        List<String> signers = List.of("office1", "office2", "hr", "finance", "legal");
        String process =
                fixture.publish(flow(approval("all", people(signers.toArray(String[]::new)), ",'signing':'all'")));
        RequestView request = fixture.submit("employee", process);
        List<Callable<?>> clicks = new ArrayList<>();
        for (String signer : signers) {
            String task = fixture.task(signer, request);
            clicks.add(() -> fixture.tasks.approve(as(signer), task, DecisionInput.of(null)));
        }

        List<Throwable> failures = atOnce(clicks);

        assertThat(failures).isEmpty();
        assertThat(fixture.requests.get(as("employee"), request.id()).status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(fixture.kinds(request))
                .filteredOn(kind -> kind == TimelineEntryKind.APPROVED)
                .hasSize(5);
        assertThat(fixture.timeline.verify(as("auditor"), request.id()).intact())
                .isTrue();
    }

    @Test
    void aBatchSaysOfEachWhatBecameOfIt() {
        String process = fixture.publish(flow(approval("one", people("legal"), "")));
        String careful = fixture.publish(
                ProcessFixture.settings("'batchApproval':false"), flow(approval("one", people("legal"), "")));
        RequestView fine = fixture.submit("employee", process);
        String good = fixture.task("legal", fine);
        String alone = fixture.task("legal", fixture.submit("employee", careful));
        String foreign = fixture.task("legal", fixture.submit("employee", process));

        List<BatchDecisionResult> results =
                fixture.tasks.approveAll(as("legal"), List.of(good, good, alone, "unknown"), "ok");

        assertThat(results).hasSize(4);
        assertThat(results.get(0).failure()).isNull();
        assertThat(results.get(1).failure().key()).isEqualTo("engine.task.already-decided");
        assertThat(results.get(2).failure().key()).isEqualTo("engine.task.no-batch");
        assertThat(results.get(3).failure().key()).isEqualTo("engine.task.not-found");
        assertThat(fixture.requests.get(as("employee"), fine.id()).status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(fixture.inbox("legal")).extracting(TaskRow::id).contains(alone, foreign);
    }

    @Test
    void aNodeChangesOnlyWhatItMay() {
        String process = fixture.publish(flow(approval(
                "one", people("manager"), ",'fields':{'amount':'edit','secret':'hidden'},'otherwise':'read'")));
        RequestView request =
                fixture.submit("employee", process, Map.of("reason", "Ice", "amount", 10, "secret", "pst"));
        String task = fixture.task("manager", request);

        RequestView seen = fixture.requests.get(as("manager"), request.id());
        for (String field : List.of("reason", "secret")) {
            assertThatThrownBy(() -> fixture.tasks.approve(
                            as("manager"), task, new DecisionInput(null, Map.of("amount", 12, field, "Fire"))))
                    .isInstanceOf(InvalidInput.class);
        }
        fixture.tasks.approve(as("manager"), task, new DecisionInput(null, Map.of("amount", 12)));
        RequestView end = fixture.requests.get(as("employee"), request.id());

        assertThat(seen.data()).doesNotContainKey("secret").containsKey("amount");
        assertThat(fixture.requests.get(as("manager"), request.id()).data()).doesNotContainKey("secret");
        assertThat(end.data()).containsEntry("reason", "Ice").containsEntry("secret", "pst");
        assertThat(end.data().get("amount")).hasToString("12");
        assertThat(fixture.done("manager").get(0).request().facts())
                .extracting(fact -> fact.text())
                .contains("12.00");
    }

    private List<Throwable> atOnce(List<Callable<?>> clicks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clicks.size());
        try {
            List<Throwable> failures = new ArrayList<>();
            List<Future<?>> futures = new ArrayList<>();
            clicks.forEach(click -> futures.add(threads.submit(click)));
            for (Future<?> future : futures) {
                try {
                    future.get();
                } catch (java.util.concurrent.ExecutionException failed) {
                    failures.add(failed.getCause());
                }
            }
            return failures;
        } finally {
            threads.shutdownNow();
        }
    }

    private long engineRows(RequestView request) {
        return jdbc.sql("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?")
                .param(request.id())
                .query(Long.class)
                .single();
    }
}
