package org.dacheng.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.paging.Slice;
import org.dacheng.base.text.Message;
import org.dacheng.engine.flow.Approval;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.request.Attempts;
import org.dacheng.engine.request.LastDecision;
import org.dacheng.engine.request.NotPossibleNow;
import org.dacheng.engine.request.Progress.Held;
import org.dacheng.engine.request.Progress.Waiting;
import org.dacheng.engine.request.RequestView;
import org.dacheng.engine.request.RequestViews;
import org.dacheng.engine.request.Step;
import org.dacheng.engine.request.Steps;
import org.dacheng.engine.request.Words;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.People;
import org.dacheng.people.person.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Inbox, done and every way to decide. Every decision locks the request's row, so decisions on one request are serial
 * and the second gets {@link TaskAlreadyDecided}. A task that is not the asker's is answered as not found.
 */
@Service
public class Tasks {

    private static final int MOST_AT_ONCE = 200;

    private final Steps steps;
    private final Attempts attempts;
    private final Decisions decisions;
    private final TaskStore tasks;
    private final TaskLists lists;
    private final DecisionUndo undo;
    private final RequestViews views;
    private final People people;

    Tasks(
            Steps steps,
            Attempts attempts,
            Decisions decisions,
            TaskStore tasks,
            TaskLists lists,
            DecisionUndo undo,
            RequestViews views,
            People people) {
        this.steps = steps;
        this.attempts = attempts;
        this.decisions = decisions;
        this.tasks = tasks;
        this.lists = lists;
        this.undo = undo;
        this.views = views;
        this.people = people;
    }

    public Slice<TaskRow> list(Asker asker, TaskQuery query) {
        return attempts.inTransaction(() -> lists.list(asker, query));
    }

    public long inboxCount(Asker asker) {
        return lists.inboxCount(asker);
    }

    public RequestView approve(Asker asker, String taskId, Opinion opinion) {
        return decide(asker, taskId, opinion, false, decision -> decisions.approve(decision, opinion));
    }

    public RequestView refuse(Asker asker, String taskId, Opinion opinion, RefusalTarget target) {
        return decide(asker, taskId, opinion, false, decision -> decisions.refuse(decision, opinion, target));
    }

    /** @param nodeId an earlier node, or {@code start} for the submitter */
    public RequestView sendBack(Asker asker, String taskId, String nodeId, Opinion opinion) {
        return decide(asker, taskId, opinion, false, decision -> decisions.sendBack(decision, nodeId, opinion));
    }

    /**
     * Owners of the process and administrators may do it for somebody else, so that no task stays with one who left.
     */
    public RequestView transfer(Asker asker, String taskId, String personId, Opinion opinion) {
        return decide(asker, taskId, opinion, true, decision -> decisions.transfer(decision, personId, opinion));
    }

    /**
     * Takes the asker's own decision back: the request stands where it stood before, and the timeline says so.
     *
     * @throws NotPossibleNow more than {@link LastDecision#ACCEPTED} have passed, somebody acted on the request since,
     *     or something has followed the decision that cannot be taken back
     */
    public RequestView undo(Asker asker, String taskId) {
        return steps.onTask(
                asker,
                taskId,
                step -> {
                    undo.undo(step, taskId);
                    return views.view(asker, step.request(), List.of());
                },
                TaskFailures::notFound);
    }

    /** Whether a decision that left the request like this can be undone for a while. */
    boolean undoable(RequestView decided) {
        return attempts.inTransaction(
                () -> undo.lasting(decided.id(), decided.status()).isEmpty());
    }

    /** Each in its own transaction, as they were approved. */
    List<BatchResult> undoAll(Asker asker, List<String> taskIds) {
        List<BatchResult> results = new ArrayList<>();
        for (String taskId : taskIds) {
            results.add(new BatchResult(taskId, failureOf(() -> undo(asker, taskId))));
        }
        return results;
    }

    private static @Nullable Message failureOf(Runnable step) {
        try {
            step.run();
            return null;
        } catch (Failure failure) {
            return failure.text();
        }
    }

    /**
     * Gives a task of the asker to the deputy who stands in now.
     *
     * @throws NotPossibleNow nobody stands in, or the deputy takes part in the node already
     */
    void handOver(Asker asker, String taskId) {
        decide(asker, taskId, Opinion.of(null), false, decisions::handOver);
    }

    /**
     * Each in its own transaction; one that fails does not hold up the others.
     *
     * @throws InvalidInput more than 200 at once
     */
    public List<BatchResult> approveAll(Asker asker, List<String> taskIds, @Nullable String comment) {
        if (taskIds.size() > MOST_AT_ONCE) {
            throw new InvalidInput(
                    List.of(new Violation("/tasks", Message.of("engine.task.batch-limit", MOST_AT_ONCE))));
        }
        String words = Words.comment(comment);
        List<BatchResult> results = new ArrayList<>();
        for (String taskId : taskIds) {
            results.add(new BatchResult(taskId, tryToApprove(asker, taskId, words)));
        }
        return results;
    }

    private @Nullable Message tryToApprove(Asker asker, String taskId, @Nullable String comment) {
        try {
            Opinion opinion = Opinion.of(comment);
            decide(asker, taskId, opinion, false, decision -> {
                if (!decision.process().settings().batchApproval()) {
                    throw new NotPossibleNow(Message.of(
                            "engine.task.no-batch", decision.process().name()));
                }
                decisions.approve(decision, opinion);
            });
            return null;
        } catch (InvalidInput needsLook) {
            return Message.of("engine.task.needs-a-look");
        } catch (Failure failure) {
            return failure.text();
        }
    }

    /** @return request of an open task of the asker. @throws TaskAlreadyDecided when it is no longer open */
    public String requestOf(Asker asker, String taskId) {
        return attempts.inTransaction(() -> {
            Task task = tasks.find(taskId)
                    .filter(found -> found.isOf(asker.personId()))
                    .orElseThrow(TaskFailures::notFound);
            if (!task.isOpen()) {
                throw decided(task);
            }
            return task.requestId();
        });
    }

    private RequestView decide(
            Asker asker, String taskId, Opinion opinion, boolean overseersToo, Consumer<Deciding> how) {
        return steps.onTask(
                asker,
                taskId,
                step -> {
                    Deciding decision = decision(step, taskId, overseersToo);
                    if (opinion.isOfAnother(step.request().id())) {
                        throw new NotPossibleNow(Message.of("engine.task.other-request"));
                    }
                    step.decides(taskId);
                    how.accept(decision);
                    return views.view(
                            asker, step.request(), List.of(decision.node().id()));
                },
                TaskFailures::notFound);
    }

    private Deciding decision(Step step, String taskId, boolean overseersToo) {
        Optional<Waiting> waiting = step.request().progress().holding(taskId);
        Held held = step.request()
                .progress()
                .held(taskId)
                .filter(task -> mayAct(step, task, overseersToo))
                .orElseThrow(() -> whyNot(step, taskId));
        Waiting place = waiting.orElseThrow();
        Approval node = step.process().approval(place.nodeId());
        if (node == null) {
            throw new NotPossibleNow(Message.of("engine.task.resubmit-instead"));
        }
        return new Deciding(step, node, place, held);
    }

    private static boolean mayAct(Step step, Held task, boolean overseersToo) {
        String asker = step.asker().personId();
        boolean oversees = step.process().settings().owners().contains(asker)
                || step.asker().has(Roles.ADMINISTRATOR);
        return task.personId().equals(asker) || (overseersToo && oversees);
    }

    private Failure whyNot(Step step, String taskId) {
        return tasks.find(taskId)
                .filter(task -> task.isOf(step.asker().personId()) && !task.isOpen())
                .<Failure>map(this::decided)
                .orElseGet(TaskFailures::notFound);
    }

    private TaskAlreadyDecided decided(Task task) {
        return new TaskAlreadyDecided(people.get(task.decidedBy()).name(), task.moment());
    }
}
