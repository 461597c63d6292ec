package org.dacheng.engine.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.engine.access.RequestAccess;
import org.dacheng.engine.access.RequestCopies;
import org.dacheng.engine.access.RequestViews;
import org.dacheng.engine.camunda.FlowEngine;
import org.dacheng.engine.event.CommentAdded;
import org.dacheng.engine.event.RequestWithdrawn;
import org.dacheng.engine.event.TaskReminded;
import org.dacheng.engine.state.NotPossibleNow;
import org.dacheng.engine.state.Request;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.state.RequestStep;
import org.dacheng.engine.state.RequestTasks;
import org.dacheng.engine.timeline.TimelineEntryKind;
import org.dacheng.people.mention.Mentions;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Operations on a request other than submitting and deciding it. */
@Component
class RequestFollowUps {

    private final Mentions mentions;
    private final RequestCopies copies;
    private final RequestTasks tasks;
    private final FlowEngine engine;
    private final RequestAccess access;

    RequestFollowUps(
            Mentions mentions, RequestCopies copies, RequestTasks tasks, FlowEngine engine, RequestAccess access) {
        this.mentions = mentions;
        this.copies = copies;
        this.tasks = tasks;
        this.engine = engine;
        this.access = access;
    }

    void comment(RequestStep step, String text) {
        List<String> mentioned = mentions.in(text);
        Request request = step.request();
        step.write(step.entry(TimelineEntryKind.COMMENTED)
                .withComment(text)
                .with(mentioned)
                .because(newReadersMessage(access.withoutAccess(request.id(), mentioned))));
        copies.mention(request.id(), mentioned, step.now());
        List<String> recipients = new ArrayList<>(mentioned);
        recipients.add(request.submitterId());
        recipients.addAll(request.progress().people());
        step.addEvent(new CommentAdded(
                step.ref(),
                step.actor().personId(),
                recipients.stream().distinct().toList(),
                text,
                mentioned));
    }

    /** Recorded with the comment: the people who gained read access by it. */
    private static @Nullable Message newReadersMessage(List<PersonView> people) {
        if (people.isEmpty()) {
            return null;
        }
        String zh = people.stream().map(person -> person.name().zh()).collect(Collectors.joining("、"));
        String en = people.stream().map(person -> person.name().en()).collect(Collectors.joining(", "));
        return Message.of("engine.timeline.may-read-now", new LocalText(zh, en));
    }

    void remind(RequestStep step) {
        Request request = step.request();
        requireSubmitter(step);
        if (request.status() != RequestStatus.RUNNING) {
            throw new NotPossibleNow(Message.of("engine.request.nobody-to-remind"));
        }
        long minutes = request.minutesUntilReminder(step.now());
        if (minutes > 0) {
            throw new RemindedRecently(minutes);
        }
        request.remind(step.now());
        List<String> recipients = request.progress().people();
        step.write(step.entry(TimelineEntryKind.REMINDED).with(recipients));
        step.addEvent(new TaskReminded(step.ref(), step.actor().personId(), recipients));
    }

    void withdraw(RequestStep step, @Nullable String comment) {
        Request request = step.request();
        requireSubmitter(step);
        if (!RequestViews.mayWithdraw(request, step.process())) {
            throw new NotPossibleNow(Message.of("engine.request.not-to-withdraw"));
        }
        end(step, comment, request.submitterId());
    }

    /**
     * Ends the request regardless of the actor and of the process's withdrawal setting; an ended request is left
     * unchanged.
     */
    void withdrawUnchecked(RequestStep step) {
        RequestStatus status = step.request().status();
        if (status == RequestStatus.RUNNING || status == RequestStatus.RETURNED) {
            end(step, null, step.actor().personId());
        }
    }

    /** Notifies the people who had open tasks, and the submitter if another person ended the request. */
    private void end(RequestStep step, @Nullable String comment, String by) {
        Request request = step.request();
        List<String> concerned = Stream.concat(request.progress().people().stream(), Stream.of(request.submitterId()))
                .filter(id -> !id.equals(by))
                .distinct()
                .toList();
        String instance = request.instanceId();
        tasks.closeAll(step);
        if (instance != null) {
            engine.cancel(instance);
        }
        request.end(RequestStatus.WITHDRAWN, step.now());
        step.write(step.entry(TimelineEntryKind.WITHDRAWN).withComment(comment));
        step.addEvent(new RequestWithdrawn(step.ref(), step.actor().personId(), concerned, comment));
    }

    /** @throws NotAllowed for participants other than the submitter; other people were refused before */
    private static void requireSubmitter(RequestStep step) {
        if (!step.actor().personId().equals(step.request().submitterId())) {
            throw new NotAllowed(Message.of("engine.request.submitter-only"));
        }
    }
}
