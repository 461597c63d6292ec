package org.dacheng.engine.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.access.RequestViews;
import org.dacheng.engine.answer.AnswerUpdates;
import org.dacheng.engine.camunda.FlowEngine;
import org.dacheng.engine.event.RequestRefused;
import org.dacheng.engine.event.RequestReturned;
import org.dacheng.engine.event.TaskAssigned;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.flow.SigningMode;
import org.dacheng.engine.request.CommentText;
import org.dacheng.engine.signing.Signer;
import org.dacheng.engine.signing.Signers;
import org.dacheng.engine.state.Request;
import org.dacheng.engine.state.RequestProgress;
import org.dacheng.engine.state.RequestProgress.Held;
import org.dacheng.engine.state.RequestProgress.Waiting;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.state.RequestStep;
import org.dacheng.engine.timeline.TimelineEntryKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out decisions inside a step. */
@Component
class Decisions {

    private final TaskStore tasks;
    private final TaskClosing closing;
    private final FlowEngine engine;
    private final AnswerUpdates answering;
    private final TaskAssignees assignees;
    private final Signers signers;

    Decisions(
            TaskStore tasks,
            TaskClosing closing,
            FlowEngine engine,
            AnswerUpdates answering,
            TaskAssignees assignees,
            Signers signers) {
        this.tasks = tasks;
        this.closing = closing;
        this.engine = engine;
        this.answering = answering;
        this.assignees = assignees;
        this.signers = signers;
    }

    void approve(DecisionContext decision, DecisionInput input) {
        String comment = CommentText.comment(input.comment());
        JsonNode changes = answering.atNode(decision.step(), decision.node(), input.data());
        Request request = decision.request();
        tasks.decide(decision.step(), decision.task().taskId(), Outcome.APPROVE, comment);
        decision.step()
                .write(decision.entry(TimelineEntryKind.APPROVED)
                        .withComment(comment)
                        .changing(changes));
        request.updateProgress(request.progress()
                .decide()
                .approve(decision.node().id(), decision.task().personId()));
        Optional<TaskAssignees.NextSigner> next = assignees.next(decision);
        if (next.isPresent()) {
            assignNext(decision, next.get());
        } else if (decision.node().signing() == SigningMode.ALL
                && !decision.others().isEmpty()) {
            release(decision, null, List.of());
        } else {
            complete(decision);
        }
    }

    private void assignNext(DecisionContext decision, TaskAssignees.NextSigner next) {
        RequestStep step = decision.step();
        String person = next.signer().personId();
        Held held = tasks.assign(step, decision.node().id(), next.signer());
        release(decision, held, next.queue());
        if (next.deputy()) {
            step.write(step.consequence(TimelineEntryKind.ASSIGNED)
                    .at(decision.node().id(), decision.node().name())
                    .with(List.of(person))
                    .because(signers.deputyMessage(next.signer())));
        }
        assigned(decision, person, null);
    }

    private static void assigned(DecisionContext decision, String personId, @Nullable String actor) {
        RequestStep step = decision.step();
        step.addEvent(new TaskAssigned(
                step.ref(), actor, List.of(personId), decision.node().name()));
    }

    private static void release(DecisionContext decision, @Nullable Held next, List<Signer> queue) {
        Request request = decision.request();
        request.updateProgress(
                request.progress().replace(decision.node().id(), decision.task().taskId(), next, List.copyOf(queue)));
    }

    /** Completes the node: closes the other tasks and continues the flow. */
    private void complete(DecisionContext decision) {
        Request request = decision.request();
        String nodeId = decision.node().id();
        if (!decision.others().isEmpty()) {
            closing.close(decision.step(), nodeId, decision.others());
        }
        request.updateProgress(request.progress().leave(nodeId).finish(nodeId));
        engine.signal(instance(request), nodeId);
    }

    void refuse(DecisionContext decision, DecisionInput input, RefusalTarget target) {
        String comment = CommentText.comment(input.comment());
        if (!decision.node().refusal().contains(target)) {
            throw invalid("/to", Message.of("engine.task.refusal-target"));
        }
        if (comment == null && decision.node().commentRequired()) {
            throw invalid("/comment", Message.of("engine.task.comment-required"));
        }
        RequestStep step = decision.step();
        if (target == RefusalTarget.SUBMITTER) {
            returnToSubmitter(decision, comment);
            return;
        }
        tasks.decide(step, decision.task().taskId(), Outcome.REJECT, comment);
        step.write(decision.entry(TimelineEntryKind.REFUSED).withComment(comment));
        stop(decision);
        Request request = decision.request();
        request.end(RequestStatus.REFUSED, step.now());
        step.write(step.consequence(TimelineEntryKind.ENDED_REFUSED));
        step.addEvent(new RequestRefused(step.ref(), step.actor().personId(), List.of(request.submitterId()), comment));
    }

    /** Closes the other tasks of all nodes and deletes the engine's instance. */
    private void stop(DecisionContext decision) {
        Request request = decision.request();
        closeOthers(decision, request.progress().waiting());
        request.updateProgress(request.progress().decide());
        engine.cancel(instance(request));
    }

    private void closeOthers(DecisionContext decision, List<Waiting> nodes) {
        for (Waiting node : nodes) {
            List<Held> held = node.held().stream()
                    .filter(task -> !task.taskId().equals(decision.task().taskId()))
                    .toList();
            if (!held.isEmpty()) {
                closing.close(decision.step(), node.nodeId(), held);
            }
        }
    }

    private void reopenForSubmitter(RequestStep step, @Nullable String comment) {
        Request request = step.request();
        request.returnToSubmitter();
        Held task = tasks.assign(step, Flow.START, new Signer(request.submitterId(), null));
        request.updateProgress(
                request.progress().waitAt(new Waiting(Flow.START, step.now(), List.of(task), List.of())));
        step.write(step.consequence(TimelineEntryKind.RETURNED)
                .at(Flow.START, step.process().nodeName(Flow.START))
                .with(List.of(request.submitterId())));
        step.addEvent(
                new RequestReturned(step.ref(), step.actor().personId(), List.of(request.submitterId()), comment));
    }

    void sendBack(DecisionContext decision, String nodeId, DecisionInput input) {
        String comment = CommentText.comment(input.comment());
        Request request = decision.request();
        RequestStep step = decision.step();
        boolean known = RequestViews.backTo(decision.node().id(), request, decision.process()).stream()
                .anyMatch(target -> target.id().equals(nodeId));
        if (!known) {
            throw invalid("/node", Message.of("engine.task.no-back-target", nodeId));
        }
        if (comment == null && decision.node().commentRequired()) {
            throw invalid("/comment", Message.of("engine.task.comment-required"));
        }
        if (nodeId.equals(Flow.START)) {
            returnToSubmitter(decision, comment);
            return;
        }
        tasks.decide(step, decision.task().taskId(), Outcome.SEND_BACK, comment);
        step.write(decision.entry(TimelineEntryKind.SENT_BACK).withComment(comment));
        move(decision, nodeId);
    }

    /** The timeline records "sent back" both for sending back and for a refusal to the submitter. */
    private void returnToSubmitter(DecisionContext decision, @Nullable String comment) {
        RequestStep step = decision.step();
        tasks.decide(step, decision.task().taskId(), Outcome.SEND_BACK, comment);
        step.write(decision.entry(TimelineEntryKind.SENT_BACK).withComment(comment));
        stop(decision);
        reopenForSubmitter(step, comment);
    }

    /** Later approvals are requested again, so none of them counts for the duplicate policy. */
    private void move(DecisionContext decision, String nodeId) {
        Request request = decision.request();
        Set<String> scope = new HashSet<>(decision.process().flow().cancelScope(nodeId));
        List<Waiting> left = request.progress().waiting().stream()
                .filter(waiting -> scope.contains(waiting.nodeId()))
                .toList();
        closeOthers(decision, left);
        Set<String> again = decision.process().flow().withFollowing(nodeId);
        RequestProgress progress =
                request.progress().leave(scope).startOver().decide().undo(again);
        request.updateProgress(progress);
        engine.move(instance(request), scope, nodeId);
    }

    void transfer(DecisionContext decision, String personId, DecisionInput input) {
        String comment = CommentText.comment(input.comment());
        Signer receiver = assignees.transferred(decision, personId);
        // A deputy is explained only if this transfer assigned one.
        reassign(
                decision,
                receiver,
                comment,
                receiver.personId().equals(personId) ? null : signers.deputyMessage(receiver));
    }

    /** Moves the task to the deputy of its holder, as if it were assigned now. */
    void handOver(DecisionContext decision) {
        Signer deputy = assignees.deputy(decision);
        reassign(decision, deputy, null, signers.deputyMessage(deputy));
    }

    private void reassign(DecisionContext decision, Signer receiver, @Nullable String comment, @Nullable Message why) {
        RequestStep step = decision.step();
        tasks.decide(step, decision.task().taskId(), Outcome.TRANSFER, comment);
        Held next = tasks.assign(step, decision.node().id(), receiver);
        release(decision, next, decision.waiting().queue());
        step.write(decision.entry(TimelineEntryKind.TRANSFERRED)
                .withComment(comment)
                .with(List.of(receiver.personId()))
                .because(why));
        assigned(decision, receiver.personId(), step.actor().personId());
    }

    private static String instance(Request request) {
        String instance = request.instanceId();
        if (instance == null) {
            throw new IllegalStateException("request " + request.id() + " waits without an instance");
        }
        return instance;
    }

    private static InvalidInput invalid(String pointer, Message text) {
        return InvalidInput.of(pointer, text);
    }
}
