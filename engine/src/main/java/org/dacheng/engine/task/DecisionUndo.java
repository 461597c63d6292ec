package org.dacheng.engine.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dacheng.base.text.Message;
import org.dacheng.engine.access.RequestCopies;
import org.dacheng.engine.camunda.FlowEngine;
import org.dacheng.engine.event.DecisionUndone;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.state.LastDecision;
import org.dacheng.engine.state.NotPossibleNow;
import org.dacheng.engine.state.Request;
import org.dacheng.engine.state.RequestProgress;
import org.dacheng.engine.state.RequestProgress.Held;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.state.RequestStep;
import org.dacheng.engine.timeline.LaterEntryCheck;
import org.dacheng.engine.timeline.TimelineEntryKind;
import org.springframework.stereotype.Component;

/**
 * Undoes the last decision on a request: restores tasks, answers, status and the engine to their state before it. Only
 * the decider may do this, for a short time, and only while nobody has acted on the request since.
 */
@Component
class DecisionUndo {

    private final TaskStore tasks;
    private final RequestCopies copies;
    private final FlowEngine engine;
    private final LaterEntryCheck later;
    private final List<LastingEffect> effects;

    DecisionUndo(
            TaskStore tasks,
            RequestCopies copies,
            FlowEngine engine,
            LaterEntryCheck later,
            List<LastingEffect> effects) {
        this.tasks = tasks;
        this.copies = copies;
        this.engine = engine;
        this.later = later;
        this.effects = effects;
    }

    /** Why the decision that led to this status cannot be undone; empty if it can be undone for a while. */
    Optional<Message> lastingEffect(String requestId, RequestStatus status) {
        return status == RequestStatus.RUNNING
                ? Optional.empty()
                : effects.stream()
                        .flatMap(effect -> effect.of(requestId).stream())
                        .findFirst();
    }

    void undo(RequestStep step, String taskId) {
        Request request = step.request();
        LastDecision last = undoable(step, taskId);
        List<Held> before = last.progress().allHeld().toList();
        List<Held> given = request.progress()
                .allHeld()
                .filter(held -> before.stream().noneMatch(had -> had.taskId().equals(held.taskId())))
                .toList();
        tasks.close(step, given);
        tasks.reopen(before);
        copies.takeBack(request.id(), last.copied());
        request.undo(last, instance(step, last.progress()));
        String nodeId = last.progress().nodeOfTask(taskId).orElseThrow().nodeId();
        step.write(step.entry(TimelineEntryKind.DECISION_UNDONE)
                .at(nodeId, step.process().nodeName(nodeId)));
        step.addEvent(new DecisionUndone(
                step.ref(), step.actor().personId(), notifiedPeople(request, last, before, given), last.at()));
    }

    /** Everyone who may have been notified of the decision. */
    private static List<String> notifiedPeople(
            Request request, LastDecision last, List<Held> before, List<Held> given) {
        Stream<String> holders = Stream.concat(before.stream(), given.stream()).map(Held::personId);
        return Stream.of(holders, last.copied().stream(), Stream.of(request.submitterId()))
                .flatMap(people -> people)
                .distinct()
                .toList();
    }

    private LastDecision undoable(RequestStep step, String taskId) {
        LastDecision last = step.request().lastDecision();
        String actor = step.actor().personId();
        if (last == null || !last.taskId().equals(taskId)) {
            boolean concerned =
                    tasks.find(taskId).filter(task -> task.concerns(actor)).isPresent();
            throw concerned ? new NotPossibleNow(Message.of("engine.undo.moved-on")) : TaskFailures.notFound();
        }
        if (!last.personId().equals(actor)) {
            throw TaskFailures.notFound();
        }
        if (last.isTooLate(step.now())) {
            throw new NotPossibleNow(Message.of("engine.undo.too-late", LastDecision.OFFERED.toSeconds()));
        }
        if (later.any(step.request().id(), last.entries())) {
            throw new NotPossibleNow(Message.of("engine.undo.moved-on"));
        }
        lastingEffect(step.request().id(), step.request().status()).ifPresent(why -> {
            throw new NotPossibleNow(why);
        });
        return last;
    }

    /** If the same nodes wait as before, the engine has not moved. */
    private String instance(RequestStep step, RequestProgress before) {
        Request request = step.request();
        String now = request.instanceId();
        if (now != null && request.progress().active().equals(before.active())) {
            return now;
        }
        if (now != null) {
            engine.cancel(now);
        }
        Flow flow = step.process().flow();
        return step.restore(
                () -> engine.startAt(step.process().definitionId(), request.id(), flow.tokens(before.active())));
    }
}
