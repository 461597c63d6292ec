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
    private ProcessFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anApprovalThatMovedTheRequestOnIsTakenBack() {
        RequestView request = fixture.submit(
                "employee",
                fixture.publish(flow(approval("one", people("manager"), ""), approval("two", people("hr"), ""))));
        String task = fixture.task("manager", request);
        fixture.approve("manager", request);

        RequestView again = fixture.tasks.undo(as("manager"), task);

        assertThat(again.active()).containsExactly("one");
        assertThat(again.visited()).containsExactly("one");
        assertThat(fixture.task("manager", request)).isEqualTo(task);
        assertThat(fixture.has("hr", request)).isFalse();
        assertThat(fixture.done("manager")).noneMatch(row -> row.request().id().equals(request.id()));
        assertThat(fixture.kinds(request)).endsWith(TimelineEntryKind.DECISION_UNDONE);
        assertThat(fixture.timeline.verify(as("auditor"), request.id()).intact())
                .isTrue();
        fixture.approve("manager", request);
        assertThat(fixture.approve("hr", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void anEndedRequestRunsAgain() {
        for (RefusalTarget target : RefusalTarget.values()) {
            RequestView request = fixture.submit(
                    "employee",
                    fixture.publish(flow(approval("one", people("manager"), ",'refusal':['end','submitter']"))));
            String task = fixture.task("manager", request);
            fixture.refuse("manager", request, target);

            RequestView again = fixture.tasks.undo(as("manager"), task);

            assertThat(again.status()).isEqualTo(RequestStatus.RUNNING);
            assertThat(again.endedAt()).isNull();
            assertThat(fixture.has("employee", request)).isFalse();
            assertThat(fixture.approve("manager", request).status()).isEqualTo(RequestStatus.APPROVED);
            assertThat(fixture.tasks.undo(as("manager"), task).status()).isEqualTo(RequestStatus.RUNNING);
        }
    }

    @Test
    void othersOfTheNodeHaveTheirTasksAgain() {
        RequestView request = fixture.submit(
                "employee", fixture.publish(flow(approval("any", people("office1", "office2"), ",'signing':'any'"))));
        String task = fixture.task("office1", request);
        String other = fixture.task("office2", request);
        fixture.approve("office1", request);

        fixture.tasks.undo(as("office1"), task);

        assertThat(fixture.task("office2", request)).isEqualTo(other);
        assertThat(fixture.approve("office2", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void whoSignsNextInTurnIsNoLongerAsked() {
        RequestView request = fixture.submit(
                "employee",
                fixture.publish(flow(approval("turn", people("office2", "office1"), ",'signing':'in-turn'"))));
        String task = fixture.task("office2", request);
        fixture.approve("office2", request);

        fixture.tasks.undo(as("office2"), task);

        assertThat(fixture.has("office1", request)).isFalse();
        fixture.approve("office2", request);
        assertThat(fixture.approve("office1", request).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void aTransferIsTakenBack() {
        RequestView request = fixture.submit("employee", fixture.publish(flow(approval("one", people("manager"), ""))));
        String task = fixture.task("manager", request);
        fixture.tasks.transfer(as("manager"), task, "director", DecisionInput.of(null));

        fixture.tasks.undo(as("manager"), task);

        assertThat(fixture.has("director", request)).isFalse();
        assertThat(fixture.task("manager", request)).isEqualTo(task);
    }

    @Test
    void changedAnswersAreAsTheyWere() {
        RequestView request = fixture.submit(
                "employee",
                fixture.publish(
                        flow(approval("one", people("manager"), ",'fields':{'amount':'edit','reason':'edit'}"))),
                Map.of("reason", "Ice", "amount", 10));
        String task = fixture.task("manager", request);
        fixture.tasks.approve(as("manager"), task, new DecisionInput(null, Map.of("amount", 12, "reason", "Fire")));

        RequestView again = fixture.tasks.undo(as("manager"), task);

        assertThat(again.data().get("amount")).hasToString("10");
        assertThat(again.data()).containsEntry("reason", "Ice");
        assertThat(again.title()).isEqualTo(request.title());
        assertThat(fixture.inbox("manager").stream()
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
        String process = fixture.publish(flow(approval("one", people("manager"), ""), COPY));
        RequestView closed = fixture.submit("employee", process);
        RequestView opened = fixture.submit("employee", process);
        String closedTask = fixture.task("manager", closed);
        String openedTask = fixture.task("manager", opened);
        fixture.approve("manager", closed);
        fixture.approve("manager", opened);
        fixture.requests.get(as("finance"), opened.id());

        fixture.tasks.undo(as("manager"), closedTask);
        fixture.tasks.undo(as("manager"), openedTask);

        assertThatThrownBy(() -> fixture.requests.get(as("finance"), closed.id()))
                .isInstanceOf(NotFound.class);
        assertThat(fixture.requests.get(as("finance"), opened.id()).active()).containsExactly("one");
    }

    @Test
    void onlyWhoDecidedMayUndo() {
        RequestView request = fixture.submit("employee", fixture.publish(flow(approval("one", people("manager"), ""))));
        String task = fixture.task("manager", request);
        fixture.approve("manager", request);

        for (String other : List.of("employee", "hr", "admin", "legal")) {
            assertThatThrownBy(() -> fixture.tasks.undo(as(other), task)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> fixture.tasks.undo(as("manager"), "no-such-task"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatSomebodyHasActedOnStands() {
        RequestView request = fixture.submit(
                "employee",
                fixture.publish(flow(approval("one", people("manager"), ""), approval("two", people("hr"), ""))));
        String task = fixture.task("manager", request);
        fixture.approve("manager", request);
        fixture.approve("hr", request);
        RequestView withdrawn = fixture.submit(
                "employee",
                fixture.publish(flow(approval("one", people("manager"), ""), approval("two", people("hr"), ""))));
        String other = fixture.task("manager", withdrawn);
        fixture.approve("manager", withdrawn);
        fixture.requests.withdraw(as("employee"), withdrawn.id(), null);

        assertRefused(task, "engine.undo.moved-on");
        assertRefused(other, "engine.undo.moved-on");
        assertThat(fixture.requests.get(as("employee"), request.id()).status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(fixture.requests.get(as("employee"), withdrawn.id()).status())
                .isEqualTo(RequestStatus.WITHDRAWN);
    }

    @Test
    void aCommentInBetweenChangesNothing() {
        RequestView request = fixture.submit("employee", fixture.publish(flow(approval("one", people("manager"), ""))));
        String task = fixture.task("manager", request);
        fixture.approve("manager", request);
        fixture.requests.comment(as("employee"), request.id(), "Thanks");

        assertThat(fixture.tasks.undo(as("manager"), task).status()).isEqualTo(RequestStatus.RUNNING);
        assertRefused(task, "engine.undo.moved-on");
    }

    @Test
    void afterAWhileADecisionStands() {
        RequestView request = fixture.submit("employee", fixture.publish(flow(approval("one", people("manager"), ""))));
        String task = fixture.task("manager", request);
        fixture.approve("manager", request);
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
        assertThatThrownBy(() -> fixture.tasks.undo(as("manager"), task))
                .isInstanceOf(NotPossibleNow.class)
                .extracting(failure -> ((Failure) failure).text().key())
                .isEqualTo(key);
    }
}
