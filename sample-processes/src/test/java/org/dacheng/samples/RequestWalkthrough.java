package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Failure;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.list.RequestList;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.engine.list.RequestRow;
import org.dacheng.engine.state.NotPossibleNow;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.TaskRow;
import org.jspecify.annotations.Nullable;

/** Fluent steps and assertions for one request. */
record RequestWalkthrough(SampleFixture fixture, String id, String submitter) {

    RequestWalkthrough approvedBy(String person) {
        fixture.tasks.approve(fixture.actor(person), task(person).id(), DecisionInput.of(null));
        return this;
    }

    /** Approves and tries to undo: undoing is refused for this reason, and the decision is kept. */
    RequestWalkthrough approvedForGoodBy(String person, String reason) {
        String task = task(person).id();
        fixture.tasks.approve(fixture.actor(person), task, DecisionInput.of(null));
        assertThatThrownBy(() -> fixture.tasks.undo(fixture.actor(person), task))
                .isInstanceOf(NotPossibleNow.class)
                .extracting(failure -> ((Failure) failure).text().key())
                .isEqualTo(reason);
        return this;
    }

    /** Refuses the request, which ends. */
    RequestWalkthrough refusedBy(String person) {
        return refusedBy(person, RefusalTarget.END);
    }

    /** Returns the request to the submitter, who may change and resubmit it. */
    RequestWalkthrough returnedBy(String person) {
        return refusedBy(person, RefusalTarget.SUBMITTER);
    }

    private RequestWalkthrough refusedBy(String person, RefusalTarget target) {
        fixture.tasks.refuse(fixture.actor(person), task(person).id(), DecisionInput.of("不同意"), target);
        return this;
    }

    RequestWalkthrough sentBackBy(String person, String node) {
        fixture.tasks.sendBack(fixture.actor(person), task(person).id(), node, DecisionInput.of("再看一下"));
        return this;
    }

    RequestWalkthrough resubmitted(Map<String, ? extends @Nullable Object> data) {
        fixture.requests.resubmit(fixture.actor(submitter), id, data, Map.of());
        return this;
    }

    RequestWalkthrough withdrawn() {
        fixture.requests.withdraw(fixture.actor(submitter), id, null);
        return this;
    }

    /** Asserts that the request is running and waits only at this node, with exactly these people. */
    RequestWalkthrough waitsAt(String node, String... people) {
        RequestView view = view();
        assertThat(view.status()).isEqualTo(RequestStatus.RUNNING);
        assertThat(view.active()).containsExactly(node);
        assertThat(row().waitingPeople()).containsExactlyInAnyOrder(people);
        return this;
    }

    /** Asserts the status, and that no node waits, except for a returned request. */
    RequestWalkthrough is(RequestStatus status) {
        RequestView view = view();
        assertThat(view.status()).isEqualTo(status);
        if (status != RequestStatus.RETURNED) {
            assertThat(view.active()).isEmpty();
            assertThat(view.endedAt()).isNotNull();
        }
        return this;
    }

    RequestWalkthrough copiedTo(List<String> people) {
        people.forEach(
                person -> assertThat(copies(person)).as("copies of " + person).contains(id));
        return this;
    }

    RequestWalkthrough notCopiedTo(String person) {
        assertThat(copies(person)).doesNotContain(id);
        return this;
    }

    RequestWalkthrough notInInboxOf(String person) {
        assertThat(inbox(person)).noneMatch(task -> task.request().id().equals(id));
        return this;
    }

    String number() {
        return view().number();
    }

    /** Its summary fields as lists show them. */
    List<String> facts() {
        return row().facts().stream().map(fact -> fact.text()).toList();
    }

    RequestView view() {
        return fixture.requests.get(fixture.actor(submitter), id);
    }

    private RequestRow row() {
        RequestQuery started = new RequestQuery(RequestList.STARTED, null, null, number(), 200, null);
        return fixture.requests.list(fixture.actor(submitter), started).items().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> copies(String person) {
        RequestQuery copied = new RequestQuery(RequestList.COPIED, null, null, null, 200, null);
        return fixture.requests.list(fixture.actor(person), copied).items().stream()
                .map(RequestRow::id)
                .toList();
    }

    private TaskRow task(String person) {
        return inbox(person).stream()
                .filter(task -> task.request().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " has no task on " + number()));
    }

    private List<TaskRow> inbox(String person) {
        return fixture.tasks
                .list(fixture.actor(person), new TaskQuery(false, null, number(), 200, null))
                .items();
    }
}
