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
    private ProcessFixture stage;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoApprovalsEndTheRequest() {
        String process = stage.publish(flow(approval("one", people("manager"), ""), approval("two", people("hr"), "")));
        RequestView request = stage.submit("employee", process);

        RequestView between = stage.approve("manager", request);
        RequestView end = stage.approve("hr", request);

        assertThat(between.active()).containsExactly("two");
        assertThat(between.data()).containsEntry("reason", "Ice");
        assertThat(end.status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(end.visited()).containsExactly("one", "two");
        assertThat(stage.kinds(request))
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
        String process = stage.publish(flow(approval("any", people("office1", "office2"), ",'signing':'any'")));
        RequestView request = stage.submit("employee", process);
        String late = stage.task("office2", request);

        stage.approve("office1", request);

        assertThat(stage.has("office2", request)).isFalse();
        assertThat(stage.done("office2")).noneMatch(row -> row.request().id().equals(request.id()));
        assertThatThrownBy(() -> stage.tasks.approve(as("office2"), late, DecisionInput.of(null)))
                .isInstanceOfSatisfying(
                        TaskAlreadyDecided.class,
                        decided -> assertThat(decided.text().args()).first().hasToString("LocalText[zh=马丽, en=Ma Li]"));
        assertThatThrownBy(() -> stage.tasks.requestOf(as("office2"), late)).isInstanceOf(TaskAlreadyDecided.class);
    }

    @Test
    void allHaveToApprove() {
        String process = stage.publish(flow(approval("all", people("office1", "office2", "hr"), ",'signing':'all'")));
        RequestView request = stage.submit("employee", process);

        assertThat(stage.approve("office2", request).status()).isEqualTo(RequestStatus.RUNNING);
        assertThat(stage.approve("hr", request).status()).isEqualTo(RequestStatus.RUNNING);
        assertThat(stage.approve("office1", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void oneRefusalOfAllRefuses() {
        String process = stage.publish(flow(approval("all", people("office1", "office2"), ",'signing':'all'")));
        RequestView request = stage.submit("employee", process);

        RequestView end = stage.refuse("office2", request, RefusalTarget.END);

        assertThat(end.status()).isEqualTo(RequestStatus.REFUSED);
        assertThat(stage.has("office1", request)).isFalse();
        assertThat(engineRows(request)).isZero();
    }

    @Test
    void inTurnEachSeesItWhenTheOneBeforeHasSigned() {
        String process =
                stage.publish(flow(approval("turn", people("office2", "office1", "hr"), ",'signing':'in-turn'")));
        RequestView request = stage.submit("employee", process);

        assertThat(stage.has("office1", request)).isFalse();
        stage.approve("office2", request);
        assertThat(stage.has("office1", request)).isTrue();
        assertThat(stage.has("hr", request)).isFalse();
        stage.approve("office1", request);

        assertThat(stage.approve("hr", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void refusedToTheSubmitterItComesBackWithItsNumber() {
        String process = stage.publish(flow(
                approval("one", people("manager"), ",'refusal':['submitter','end']"),
                approval("two", people("hr"), "")));
        RequestView request = stage.submit("employee", process);
        stage.refuse("manager", request, RefusalTarget.SUBMITTER);
        RequestView returned = stage.requests.get(as("employee"), request.id());

        RequestView again = stage.requests.resubmit(
                as("employee"), request.id(), Map.of("reason", "More ice", "amount", 20), Map.of());
        stage.approve("manager", request);
        RequestView end = stage.approve("hr", request);

        assertThat(returned.status()).isEqualTo(RequestStatus.RETURNED);
        assertThat(stage.done("manager")).anySatisfy(row -> {
            assertThat(row.request().id()).isEqualTo(request.id());
            assertThat(row.outcome()).isEqualTo(Outcome.SEND_BACK);
        });
        assertThat(stage.kinds(request))
                .contains(TimelineEntryKind.SENT_BACK)
                .doesNotContain(TimelineEntryKind.REFUSED);
        assertThat(returned.mine()).isNotNull();
        assertThat(returned.mine().resubmission()).isTrue();
        assertThat(returned.can().resubmit()).isTrue();
        assertThat(again.number()).isEqualTo(request.number());
        assertThat(again.status()).isEqualTo(RequestStatus.RUNNING);
        assertThat(end.status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(stage.kinds(request)).contains(TimelineEntryKind.RETURNED, TimelineEntryKind.RESUBMITTED);
    }

    @Test
    void resubmissionIsForReturnedRequestsOnly() {
        String process = stage.publish(flow(approval("one", people("manager"), "")));
        RequestView request = stage.submit("employee", process);

        assertThatThrownBy(() -> stage.requests.resubmit(as("employee"), request.id(), Map.of("reason", "x"), Map.of()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.status()).isEqualTo(409));
    }

    @Test
    void sentBackToAnEarlierNodeItGoesThroughBothAgain() {
        String process = stage.publish(flow(
                approval("one", people("manager"), ""),
                approval("two", people("director"), ""),
                approval("three", people("hr"), "")));
        RequestView request = stage.submit("employee", process);
        stage.approve("manager", request);
        stage.approve("director", request);

        assertThat(stage.requests.get(as("hr"), request.id()).mine().backTo())
                .extracting(RequestView.NodeRef::id)
                .containsExactly("two", "one", "start");
        RequestView back = stage.sendBack("hr", request, "one");

        assertThat(back.active()).containsExactly("one");
        assertThat(stage.has("hr", request)).isFalse();
        stage.approve("manager", request);
        stage.approve("director", request);
        assertThat(stage.approve("hr", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void sentBackOutOfAParallelBothBranchesRunAgain() {
        String parallel = "{'type':'parallel','id':'both','branches':[{'id':'a','nodes':["
                + approval("left", people("office1"), "") + "]},{'id':'b','nodes':["
                + approval("right", people("office2"), "") + "]}]}";
        String process = stage.publish(
                flow(approval("one", people("manager"), ""), parallel, approval("last", people("hr"), "")));
        RequestView request = stage.submit("employee", process);
        stage.approve("manager", request);
        stage.approve("office1", request);

        stage.sendBack("office2", request, "one");
        stage.approve("manager", request);

        assertThat(stage.has("office1", request)).isTrue();
        assertThat(stage.has("office2", request)).isTrue();
        stage.approve("office2", request);
        assertThat(stage.approve("office1", request).active()).containsExactly("last");
        assertThat(stage.approve("hr", request).status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(engineRows(request)).isZero();
    }

    @Test
    void sentBackInsideABranchTheOtherBranchGoesOn() {
        String parallel = "{'type':'parallel','id':'both','branches':[{'id':'a','nodes':["
                + approval("left", people("office1"), "") + "," + approval("left-two", people("finance"), "")
                + "]},{'id':'b','nodes':[" + approval("right", people("office2"), "") + "]}]}";
        String process = stage.publish(flow(parallel));
        RequestView request = stage.submit("employee", process);
        stage.approve("office1", request);

        stage.sendBack("finance", request, "left");

        assertThat(stage.has("office2", request)).isTrue();
        stage.approve("office2", request);
        stage.approve("office1", request);
        assertThat(stage.approve("finance", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void whatWasSentBackIsToBeDoneAgain() {
        RequestView request = stage.submit(
                "employee",
                stage.publish(flow(
                        approval("one", people("manager"), ""),
                        approval("two", people("hr"), ""),
                        approval("three", people("legal"), ""))));
        stage.approve("manager", request);
        assertThat(stage.approve("hr", request).done()).containsExactly("one", "two");

        stage.sendBack("legal", request, "two");
        RequestView back = stage.requests.get(as("employee"), request.id());
        stage.requests.withdraw(as("employee"), request.id(), null);
        RequestView withdrawn = stage.requests.get(as("employee"), request.id());

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
        RequestView request = stage.submit("employee", stage.publish(flow(parallel)));

        stage.refuse("office1", request, RefusalTarget.END);

        assertThat(stage.has("office2", request)).isFalse();
        assertThat(engineRows(request)).isZero();
    }

    @Test
    void anEndInOneBranchApprovesTheWhole() {
        String parallel = "{'type':'parallel','id':'both','branches':[{'id':'a','nodes':["
                + approval("left", people("office1"), "")
                + ",{'type':'condition','id':'enough','branches':[{'id':'yes','when':'amount > 5','nodes':["
                + "{'type':'end','id':'stop'}]},{'id':'no','default':true,'nodes':[]}]}]},{'id':'b','nodes':["
                + approval("right", people("office2"), "") + "]}]}";
        RequestView request = stage.submit("employee", stage.publish(flow(parallel)));

        RequestView end = stage.approve("office1", request);

        assertThat(end.status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(stage.has("office2", request)).isFalse();
    }

    @Test
    void transferredTheOtherDecides() {
        String process = stage.publish(flow(approval("one", people("manager"), "")));
        RequestView request = stage.submit("employee", process);

        stage.tasks.transfer(as("manager"), stage.task("manager", request), "director", DecisionInput.of("yours"));

        assertThat(stage.has("manager", request)).isFalse();
        assertThat(stage.done("manager")).first().extracting(TaskRow::outcome).isEqualTo(Outcome.TRANSFER);
        assertThat(stage.approve("director", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void transferIsRefusedToWhoLeftHasItOrAsked() {
        String process = stage.publish(flow(approval("one", people("office1", "office2"), ",'signing':'all'")));
        RequestView request = stage.submit("employee", process);
        String task = stage.task("office1", request);

        for (String person : List.of("gone", "nobody", "office1", "office2", "employee")) {
            assertThatThrownBy(() -> stage.tasks.transfer(as("office1"), task, person, DecisionInput.of(null)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            invalid -> assertThat(invalid.violations())
                                    .extracting(v -> v.pointer())
                                    .containsExactly("/person"));
        }
        assertThat(stage.has("office1", request)).isTrue();
    }

    @Test
    void anOwnerMayTransferATaskOfSomebodyElse() {
        String process = stage.publish(flow(approval("one", people("manager"), "")));
        RequestView request = stage.submit("employee", process);
        String task = stage.task("manager", request);

        stage.tasks.transfer(as("hr"), task, "director", DecisionInput.of(null));

        assertThat(stage.has("director", request)).isTrue();
        assertThatThrownBy(() -> stage.tasks.approve(as("hr"), task, DecisionInput.of(null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTaskOfSomebodyElseIsNotFound() {
        String process = stage.publish(flow(approval("one", people("manager"), "")));
        RequestView request = stage.submit("employee", process);
        String task = stage.task("manager", request);

        assertThatThrownBy(() -> stage.tasks.approve(as("legal"), task, DecisionInput.of(null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.tasks.approve(as("legal"), "no-such-task", DecisionInput.of(null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.tasks.requestOf(as("legal"), task)).isInstanceOf(NotFound.class);
        assertThat(stage.tasks.requestOf(as("manager"), task)).isEqualTo(request.id());
    }

    @Test
    void refusalNeedsWordsAndATargetOfTheNode() {
        String process = stage.publish(flow(approval("one", people("manager"), ",'commentRequired':true")));
        RequestView request = stage.submit("employee", process);
        String task = stage.task("manager", request);

        assertThatThrownBy(() -> stage.tasks.refuse(as("manager"), task, DecisionInput.of(" "), RefusalTarget.END))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> stage.tasks.refuse(as("manager"), task, DecisionInput.of("no"), RefusalTarget.SUBMITTER))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> stage.tasks.sendBack(as("manager"), task, "two", DecisionInput.of("no")))
                .isInstanceOf(InvalidInput.class);
        assertThat(stage.has("manager", request)).isTrue();
    }

    @Test
    void aTaskOfAnotherRequestThanTheOneOnTheScreenIsNotDecided() {
        String process = stage.publish(flow(approval("one", people("manager"), "")));
        RequestView read = stage.submit("employee", process);
        RequestView other = stage.submit("employee", process);
        String task = stage.task("manager", other);

        assertThatThrownBy(() -> stage.tasks.approve(as("manager"), task, new DecisionInput(null, Map.of(), read.id())))
                .isInstanceOf(NotPossibleNow.class);
        assertThat(stage.has("manager", other)).isTrue();
    }

    @Test
    void ofTwoAtTheSameMomentOneDecides() throws Exception {
        String process = stage.publish(flow(
                approval("any", people("office1", "office2"), ",'signing':'any'"), approval("two", people("hr"), "")));
        RequestView request = stage.submit("employee", process);
        String first = stage.task("office1", request);
        String second = stage.task("office2", request);

        List<Throwable> failures = atOnce(List.of(
                () -> stage.tasks.approve(as("office1"), first, DecisionInput.of(null)),
                () -> stage.tasks.approve(as("office2"), second, DecisionInput.of(null))));

        assertThat(failures).singleElement().isInstanceOf(TaskAlreadyDecided.class);
        assertThat(stage.kinds(request))
                .filteredOn(kind -> kind == TimelineEntryKind.APPROVED)
                .hasSize(1);
        assertThat(stage.inbox("hr"))
                .filteredOn(row -> row.request().id().equals(request.id()))
                .hasSize(1);
    }

    @Test
    void fiveWhoSignAtOnceAllCount() throws Exception {
        List<String> signers = List.of("office1", "office2", "hr", "finance", "legal");
        String process =
                stage.publish(flow(approval("all", people(signers.toArray(String[]::new)), ",'signing':'all'")));
        RequestView request = stage.submit("employee", process);
        List<Callable<?>> clicks = new ArrayList<>();
        for (String signer : signers) {
            String task = stage.task(signer, request);
            clicks.add(() -> stage.tasks.approve(as(signer), task, DecisionInput.of(null)));
        }

        List<Throwable> failures = atOnce(clicks);

        assertThat(failures).isEmpty();
        assertThat(stage.requests.get(as("employee"), request.id()).status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(stage.kinds(request))
                .filteredOn(kind -> kind == TimelineEntryKind.APPROVED)
                .hasSize(5);
        assertThat(stage.timeline.verify(as("auditor"), request.id()).intact()).isTrue();
    }

    @Test
    void aBatchSaysOfEachWhatBecameOfIt() {
        String process = stage.publish(flow(approval("one", people("legal"), "")));
        String careful = stage.publish(
                ProcessFixture.settings("'batchApproval':false"), flow(approval("one", people("legal"), "")));
        RequestView fine = stage.submit("employee", process);
        String good = stage.task("legal", fine);
        String alone = stage.task("legal", stage.submit("employee", careful));
        String foreign = stage.task("legal", stage.submit("employee", process));

        List<BatchDecisionResult> results =
                stage.tasks.approveAll(as("legal"), List.of(good, good, alone, "unknown"), "ok");

        assertThat(results).hasSize(4);
        assertThat(results.get(0).failure()).isNull();
        assertThat(results.get(1).failure().key()).isEqualTo("engine.task.already-decided");
        assertThat(results.get(2).failure().key()).isEqualTo("engine.task.no-batch");
        assertThat(results.get(3).failure().key()).isEqualTo("engine.task.not-found");
        assertThat(stage.requests.get(as("employee"), fine.id()).status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(stage.inbox("legal")).extracting(TaskRow::id).contains(alone, foreign);
    }

    @Test
    void aNodeChangesOnlyWhatItMay() {
        String process = stage.publish(flow(approval(
                "one", people("manager"), ",'fields':{'amount':'edit','secret':'hidden'},'otherwise':'read'")));
        RequestView request = stage.submit("employee", process, Map.of("reason", "Ice", "amount", 10, "secret", "pst"));
        String task = stage.task("manager", request);

        RequestView seen = stage.requests.get(as("manager"), request.id());
        for (String field : List.of("reason", "secret")) {
            assertThatThrownBy(() -> stage.tasks.approve(
                            as("manager"), task, new DecisionInput(null, Map.of("amount", 12, field, "Fire"))))
                    .isInstanceOf(InvalidInput.class);
        }
        stage.tasks.approve(as("manager"), task, new DecisionInput(null, Map.of("amount", 12)));
        RequestView end = stage.requests.get(as("employee"), request.id());

        assertThat(seen.data()).doesNotContainKey("secret").containsKey("amount");
        assertThat(stage.requests.get(as("manager"), request.id()).data()).doesNotContainKey("secret");
        assertThat(end.data()).containsEntry("reason", "Ice").containsEntry("secret", "pst");
        assertThat(end.data().get("amount")).hasToString("12");
        assertThat(stage.done("manager").get(0).request().facts())
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
