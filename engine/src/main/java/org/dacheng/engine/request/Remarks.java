package org.dacheng.engine.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.engine.camunda.FlowEngine;
import org.dacheng.engine.event.CommentAdded;
import org.dacheng.engine.event.RequestWithdrawn;
import org.dacheng.engine.event.TaskReminded;
import org.dacheng.engine.timeline.EntryKind;
import org.dacheng.people.mention.Mentions;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done with a request besides submitting and deciding it. */
@Component
class Remarks {

    private final Mentions mentions;
    private final Copies copies;
    private final TaskBook tasks;
    private final FlowEngine engine;
    private final Access access;

    Remarks(Mentions mentions, Copies copies, TaskBook tasks, FlowEngine engine, Access access) {
        this.mentions = mentions;
        this.copies = copies;
        this.tasks = tasks;
        this.engine = engine;
        this.access = access;
    }

    void comment(Step step, String text) {
        List<String> mentioned = mentions.in(text);
        Request request = step.request();
        step.write(step.entry(EntryKind.COMMENTED)
                .saying(text)
                .with(mentioned)
                .because(admitted(access.withoutAccess(request.id(), mentioned))));
        copies.mention(request.id(), mentioned, step.now());
        List<String> recipients = new ArrayList<>(mentioned);
        recipients.add(request.submitterId());
        recipients.addAll(request.progress().people());
        step.tell(new CommentAdded(
                step.ref(),
                step.asker().personId(),
                recipients.stream().distinct().toList(),
                text,
                mentioned));
    }

    /** Written down with the comment: whom it let read the request. */
    private static @Nullable Message admitted(List<PersonView> people) {
        if (people.isEmpty()) {
            return null;
        }
        String zh = people.stream().map(person -> person.name().zh()).collect(Collectors.joining("、"));
        String en = people.stream().map(person -> person.name().en()).collect(Collectors.joining(", "));
        return Message.of("engine.timeline.may-read-now", new LocalText(zh, en));
    }

    void remind(Step step) {
        Request request = step.request();
        mustBeSubmitter(step);
        if (request.status() != RequestStatus.RUNNING) {
            throw new NotPossibleNow(Message.of("engine.request.nobody-to-remind"));
        }
        long minutes = request.minutesUntilReminder(step.now());
        if (minutes > 0) {
            throw new RemindedRecently(minutes);
        }
        request.remind(step.now());
        List<String> recipients = request.progress().people();
        step.write(step.entry(EntryKind.REMINDED).with(recipients));
        step.tell(new TaskReminded(step.ref(), step.asker().personId(), recipients));
    }

    void withdraw(Step step, @Nullable String comment) {
        Request request = step.request();
        mustBeSubmitter(step);
        if (!RequestViews.mayWithdraw(request, step.process())) {
            throw new NotPossibleNow(Message.of("engine.request.not-to-withdraw"));
        }
        end(step, comment, request.submitterId());
    }

    /** No matter who does it, and whatever the process says of withdrawing; what is over stays as it is. */
    void callOff(Step step) {
        RequestStatus status = step.request().status();
        if (status == RequestStatus.RUNNING || status == RequestStatus.RETURNED) {
            end(step, null, step.asker().personId());
        }
    }

    /** Tells those who had it, and the submitter when another took it back. */
    private void end(Step step, @Nullable String comment, String by) {
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
        step.write(step.entry(EntryKind.WITHDRAWN).saying(comment));
        step.tell(new RequestWithdrawn(step.ref(), step.asker().personId(), concerned, comment));
    }

    /** Who may not even see it gets no other answer than for one that does not exist. */
    private static void mustBeSubmitter(Step step) {
        if (!step.asker().personId().equals(step.request().submitterId())) {
            throw new NotAllowed(Message.of("engine.request.submitter-only"));
        }
    }
}
