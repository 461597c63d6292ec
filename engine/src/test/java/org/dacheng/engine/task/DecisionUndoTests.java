package org.dacheng.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;

import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Failure;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Deciders can undo a decision while nobody has acted on the request since. */
@DatabaseTest
class DecisionUndoTests {

    private static final String COPY = "{'type':'copy','id':'tell','name':'tell','people':[" + people("finance") + "]}";

    @Autowired
    private ProcessFixture stage;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anApprovalThatMovedTheRequestOnIsTakenBack() {
        RequestView request = stage.submit(
                "employee",
                stage.publish(flow(approval("one", people("manager"), ""), approval("two", people("hr"), ""))));
        String task = stage.task("manager", request);
        stage.approve("manager", request);

        RequestView again = stage.tasks.undo(as("manager"), task);

        assertThat(again.active()).containsExactly("one");
        assertThat(again.visited()).containsExactly("one");
        assertThat(stage.task("manager", request)).isEqualTo(task);
        assertThat(stage.has("hr", request)).isFalse();
        assertThat(stage.done("manager")).noneMatch(row -> row.request().id().equals(request.id()));
        assertThat(stage.kinds(request)).endsWith(TimelineEntryKind.DECISION_UNDONE);
        assertThat(stage.timeline.verify(as("auditor"), request.id()).intact()).isTrue();
        stage.approve("manager", request);
        assertThat(stage.approve("hr", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void anEndedRequestRunsAgain() {
        for (RefusalTarget target : RefusalTarget.values()) {
            RequestView request = stage.submit(
                    "employee",
                    stage.publish(flow(approval("one", people("manager"), ",'refusal':['end','submitter']"))));
            String task = stage.task("manager", request);
            stage.refuse("manager", request, target);

            RequestView again = stage.tasks.undo(as("manager"), task);

            assertThat(again.status()).isEqualTo(RequestStatus.RUNNING);
            assertThat(again.endedAt()).isNull();
            assertThat(stage.has("employee", request)).isFalse();
            assertThat(stage.approve("manager", request).status()).isEqualTo(RequestStatus.APPROVED);
            assertThat(stage.tasks.undo(as("manager"), task).status()).isEqualTo(RequestStatus.RUNNING);
        }
    }

    @Test
    void othersOfTheNodeHaveTheirTasksAgain() {
        RequestView request = stage.submit(
                "employee", stage.publish(flow(approval("any", people("office1", "office2"), ",'signing':'any'"))));
        String task = stage.task("office1", request);
        String other = stage.task("office2", request);
        stage.approve("office1", request);

        stage.tasks.undo(as("office1"), task);

        assertThat(stage.task("office2", request)).isEqualTo(other);
        assertThat(stage.approve("office2", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void whoSignsNextInTurnIsNoLongerAsked() {
        RequestView request = stage.submit(
                "employee",
                stage.publish(flow(approval("turn", people("office2", "office1"), ",'signing':'in-turn'"))));
        String task = stage.task("office2", request);
        stage.approve("office2", request);

        stage.tasks.undo(as("office2"), task);

        assertThat(stage.has("office1", request)).isFalse();
        stage.approve("office2", request);
        assertThat(stage.approve("office1", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void aTransferIsTakenBack() {
        RequestView request = stage.submit("employee", stage.publish(flow(approval("one", people("manager"), ""))));
        String task = stage.task("manager", request);
        stage.tasks.transfer(as("manager"), task, "director", DecisionInput.of(null));

        stage.tasks.undo(as("manager"), task);

        assertThat(stage.has("director", request)).isFalse();
        assertThat(stage.task("manager", request)).isEqualTo(task);
    }

    @Test
    void changedAnswersAreAsTheyWere() {
        RequestView request = stage.submit(
                "employee",
                stage.publish(flow(approval("one", people("manager"), ",'fields':{'amount':'edit','reason':'edit'}"))),
                Map.of("reason", "Ice", "amount", 10));
        String task = stage.task("manager", request);
        stage.tasks.approve(as("manager"), task, new DecisionInput(null, Map.of("amount", 12, "reason", "Fire")));

        RequestView again = stage.tasks.undo(as("manager"), task);

        assertThat(again.data().get("amount")).hasToString("10");
        assertThat(again.data()).containsEntry("reason", "Ice");
        assertThat(again.title()).isEqualTo(request.title());
        assertThat(stage.inbox("manager").stream()
                        .filter(row -> row.request().id().equals(request.id()))
                        .findFirst()
                        .orElseThrow()
                        .request()
                        .facts())
                .extracting(fact -> fact.text())
                .contains("10.00");
    }

    @Test
    void aCopyThatNobodyHasOpenedIsTakenBack() {
        String process = stage.publish(flow(approval("one", people("manager"), ""), COPY));
        RequestView closed = stage.submit("employee", process);
        RequestView opened = stage.submit("employee", process);
        String closedTask = stage.task("manager", closed);
        String openedTask = stage.task("manager", opened);
        stage.approve("manager", closed);
        stage.approve("manager", opened);
        stage.requests.get(as("finance"), opened.id());

        stage.tasks.undo(as("manager"), closedTask);
        stage.tasks.undo(as("manager"), openedTask);

        assertThatThrownBy(() -> stage.requests.get(as("finance"), closed.id())).isInstanceOf(NotFound.class);
        assertThat(stage.requests.get(as("finance"), opened.id()).active()).containsExactly("one");
    }

    @Test
    void onlyWhoDecidedMayUndo() {
        RequestView request = stage.submit("employee", stage.publish(flow(approval("one", people("manager"), ""))));
        String task = stage.task("manager", request);
        stage.approve("manager", request);

        for (String other : List.of("employee", "hr", "admin", "legal")) {
            assertThatThrownBy(() -> stage.tasks.undo(as(other), task)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> stage.tasks.undo(as("manager"), "no-such-task"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatSomebodyHasActedOnStands() {
        RequestView request = stage.submit(
                "employee",
                stage.publish(flow(approval("one", people("manager"), ""), approval("two", people("hr"), ""))));
        String task = stage.task("manager", request);
        stage.approve("manager", request);
        stage.approve("hr", request);
        RequestView withdrawn = stage.submit(
                "employee",
                stage.publish(flow(approval("one", people("manager"), ""), approval("two", people("hr"), ""))));
        String other = stage.task("manager", withdrawn);
        stage.approve("manager", withdrawn);
        stage.requests.withdraw(as("employee"), withdrawn.id(), null);

        assertRefused(task, "engine.undo.moved-on");
        assertRefused(other, "engine.undo.moved-on");
        assertThat(stage.requests.get(as("employee"), request.id()).status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(stage.requests.get(as("employee"), withdrawn.id()).status()).isEqualTo(RequestStatus.WITHDRAWN);
    }

    @Test
    void aCommentInBetweenChangesNothing() {
        RequestView request = stage.submit("employee", stage.publish(flow(approval("one", people("manager"), ""))));
        String task = stage.task("manager", request);
        stage.approve("manager", request);
        stage.requests.comment(as("employee"), request.id(), "Thanks");

        assertThat(stage.tasks.undo(as("manager"), task).status()).isEqualTo(RequestStatus.RUNNING);
        assertRefused(task, "engine.undo.moved-on");
    }

    @Test
    void afterAWhileADecisionStands() {
        RequestView request = stage.submit("employee", stage.publish(flow(approval("one", people("manager"), ""))));
        String task = stage.task("manager", request);
        stage.approve("manager", request);
        String kept = jdbc.sql("select last_decision from engine_request where id = :id")
                .param("id", request.id())
                .query(String.class)
                .single();
        assertThat(kept).contains("\"at\":\"20");
        transaction.executeWithoutResult(
                status -> jdbc.sql("update engine_request set last_decision = :past where id = :id")
                        .param("past", kept.replace("\"at\":\"20", "\"at\":\"19"))
                        .param("id", request.id())
                        .update());

        assertRefused(task, "engine.undo.too-late");
    }

    private void assertRefused(String task, String key) {
        assertThatThrownBy(() -> stage.tasks.undo(as("manager"), task))
                .isInstanceOf(NotPossibleNow.class)
                .extracting(failure -> ((Failure) failure).text().key())
                .isEqualTo(key);
    }
}
