package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Failure;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.request.NotPossibleNow;
import org.dacheng.engine.request.RequestList;
import org.dacheng.engine.request.RequestQuery;
import org.dacheng.engine.request.RequestRow;
import org.dacheng.engine.request.RequestStatus;
import org.dacheng.engine.request.RequestView;
import org.dacheng.engine.task.Opinion;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.TaskRow;
import org.jspecify.annotations.Nullable;

/** One request on its way, told as who does what and what then holds. */
record Play(Stage stage, String id, String submitter) {

    Play approvedBy(String person) {
        stage.tasks.approve(stage.asker(person), task(person).id(), Opinion.of(null));
        return this;
    }

    /** Decided by the person and at once undone: refused for this reason, and everything stays as it was decided. */
    Play approvedForGoodBy(String person, String reason) {
        String task = task(person).id();
        stage.tasks.approve(stage.asker(person), task, Opinion.of(null));
        assertThatThrownBy(() -> stage.tasks.undo(stage.asker(person), task))
                .isInstanceOf(NotPossibleNow.class)
                .extracting(failure -> ((Failure) failure).text().key())
                .isEqualTo(reason);
        return this;
    }

    /** To the end. */
    Play refusedBy(String person) {
        return refusedBy(person, RefusalTarget.END);
    }

    /** To the submitter, who may change and resubmit. */
    Play returnedBy(String person) {
        return refusedBy(person, RefusalTarget.SUBMITTER);
    }

    private Play refusedBy(String person, RefusalTarget target) {
        stage.tasks.refuse(stage.asker(person), task(person).id(), Opinion.of("不同意"), target);
        return this;
    }

    Play sentBackBy(String person, String node) {
        stage.tasks.sendBack(stage.asker(person), task(person).id(), node, Opinion.of("再看一下"));
        return this;
    }

    Play resubmitted(Map<String, ? extends @Nullable Object> data) {
        stage.requests.resubmit(stage.asker(submitter), id, data, Map.of());
        return this;
    }

    Play withdrawn() {
        stage.requests.withdraw(stage.asker(submitter), id, null);
        return this;
    }

    /** Runs, waits at this node alone, and exactly these people have it. */
    Play waitsAt(String node, String... people) {
        RequestView view = view();
        assertThat(view.status()).isEqualTo(RequestStatus.RUNNING);
        assertThat(view.active()).containsExactly(node);
        assertThat(row().waitingPeople()).containsExactlyInAnyOrder(people);
        return this;
    }

    /** Nothing waits any more, except for a returned request. */
    Play is(RequestStatus status) {
        RequestView view = view();
        assertThat(view.status()).isEqualTo(status);
        if (status != RequestStatus.RETURNED) {
            assertThat(view.active()).isEmpty();
            assertThat(view.endedAt()).isNotNull();
        }
        return this;
    }

    Play copiedTo(List<String> people) {
        people.forEach(
                person -> assertThat(copies(person)).as("copies of " + person).contains(id));
        return this;
    }

    Play notCopiedTo(String person) {
        assertThat(copies(person)).doesNotContain(id);
        return this;
    }

    Play notInInboxOf(String person) {
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
        return stage.requests.get(stage.asker(submitter), id);
    }

    private RequestRow row() {
        RequestQuery started = new RequestQuery(RequestList.STARTED, null, null, number(), 200, null);
        return stage.requests.list(stage.asker(submitter), started).items().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> copies(String person) {
        RequestQuery copied = new RequestQuery(RequestList.COPIED, null, null, null, 200, null);
        return stage.requests.list(stage.asker(person), copied).items().stream()
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
        return stage.tasks
                .list(stage.asker(person), new TaskQuery(false, null, number(), 200, null))
                .items();
    }
}
