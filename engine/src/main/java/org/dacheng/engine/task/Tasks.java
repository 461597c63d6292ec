package org.dacheng.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.base.text.Message;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.access.RequestViews;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.request.CommentText;
import org.dacheng.engine.state.LastDecision;
import org.dacheng.engine.state.NotPossibleNow;
import org.dacheng.engine.state.RequestProgress.Held;
import org.dacheng.engine.state.RequestProgress.Waiting;
import org.dacheng.engine.state.RequestStep;
import org.dacheng.engine.state.RequestSteps;
import org.dacheng.engine.state.TransactionRetry;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.RoleKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Task lists and decisions. Every decision locks the request's row, so decisions on one request are serial and the
 * second gets {@link TaskAlreadyDecided}. A task of another person is reported as not found.
 */
@Service
public class Tasks {

    private static final int MAX_AT_ONCE = 200;

    private final RequestSteps steps;
    private final TransactionRetry retry;
    private final Decisions decisions;
    private final TaskStore tasks;
    private final TaskLists lists;
    private final DecisionUndo undo;
    private final RequestViews views;
    private final People people;

    Tasks(
            RequestSteps steps,
            TransactionRetry retry,
            Decisions decisions,
            TaskStore tasks,
            TaskLists lists,
            DecisionUndo undo,
            RequestViews views,
            People people) {
        this.steps = steps;
        this.retry = retry;
        this.decisions = decisions;
        this.tasks = tasks;
        this.lists = lists;
        this.undo = undo;
        this.views = views;
        this.people = people;
    }

    /** Returns one page of the actor's inbox or done list. */
    public CursorPage<TaskRow> list(Actor actor, TaskQuery query) {
        return retry.inTransaction(() -> lists.list(actor, query));
    }

    /** Number of the actor's open tasks. */
    public long inboxCount(Actor actor) {
        return lists.inboxCount(actor);
    }

    /** Approves a task of the actor. */
    public RequestView approve(Actor actor, String taskId, DecisionInput input) {
        return decide(actor, taskId, input, false, decision -> decisions.approve(decision, input));
    }

    /** Refuses a task of the actor; the request ends or goes back to its submitter. */
    public RequestView refuse(Actor actor, String taskId, DecisionInput input, RefusalTarget target) {
        return decide(actor, taskId, input, false, decision -> decisions.refuse(decision, input, target));
    }

    /** @param nodeId an earlier node, or {@code start} for the submitter */
    public RequestView sendBack(Actor actor, String taskId, String nodeId, DecisionInput input) {
        return decide(actor, taskId, input, false, decision -> decisions.sendBack(decision, nodeId, input));
    }

    /**
     * Transfers a task. Owners of the process and administrators may transfer tasks of other people, so that no task
     * stays with a person who left.
     */
    public RequestView transfer(Actor actor, String taskId, String personId, DecisionInput input) {
        return decide(actor, taskId, input, true, decision -> decisions.transfer(decision, personId, input));
    }

    /**
     * Undoes the actor's own decision: restores the request's state before it and records this in the timeline.
     *
     * @throws NotPossibleNow if more than {@link LastDecision#ACCEPTED} has passed, someone acted on the request since,
     *     or the decision had an effect that cannot be undone
     */
    public RequestView undo(Actor actor, String taskId) {
        return steps.onTask(
                actor,
                taskId,
                step -> {
                    undo.undo(step, taskId);
                    return views.view(actor, step.request(), List.of());
                },
                TaskFailures::notFound);
    }

    /** Whether the decision that led to this state can be undone for a while. */
    boolean undoable(RequestView decided) {
        return retry.inTransaction(
                () -> undo.lastingEffect(decided.id(), decided.status()).isEmpty());
    }

    /** Undoes several approvals, each in its own transaction. */
    List<BatchDecisionResult> undoAll(Actor actor, List<String> taskIds) {
        List<BatchDecisionResult> results = new ArrayList<>();
        for (String taskId : taskIds) {
            results.add(new BatchDecisionResult(taskId, failureOf(() -> undo(actor, taskId))));
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
     * Moves a task of the actor to the current deputy.
     *
     * @throws NotPossibleNow if there is no deputy, or the deputy already takes part in the node
     */
    void handOver(Actor actor, String taskId) {
        decide(actor, taskId, DecisionInput.of(null), false, decisions::handOver);
    }

    /**
     * Approves several tasks, each in its own transaction; a failure does not stop the others.
     *
     * @throws InvalidInput if there are more than 200 tasks
     */
    public List<BatchDecisionResult> approveAll(Actor actor, List<String> taskIds, @Nullable String comment) {
        if (taskIds.size() > MAX_AT_ONCE) {
            throw InvalidInput.of("/tasks", "engine.task.batch-limit", MAX_AT_ONCE);
        }
        String words = CommentText.comment(comment);
        List<BatchDecisionResult> results = new ArrayList<>();
        for (String taskId : taskIds) {
            results.add(new BatchDecisionResult(taskId, tryToApprove(actor, taskId, words)));
        }
        return results;
    }

    private @Nullable Message tryToApprove(Actor actor, String taskId, @Nullable String comment) {
        try {
            DecisionInput input = DecisionInput.of(comment);
            decide(actor, taskId, input, false, decision -> {
                if (!decision.process().settings().batchApproval()) {
                    throw new NotPossibleNow(Message.of(
                            "engine.task.no-batch", decision.process().name()));
                }
                decisions.approve(decision, input);
            });
            return null;
        } catch (InvalidInput needsLook) {
            return Message.of("engine.task.needs-a-look");
        } catch (Failure failure) {
            return failure.text();
        }
    }

    /**
     * @return id of the request of an open task of the actor
     * @throws TaskAlreadyDecided if the task is no longer open
     */
    public String requestOf(Actor actor, String taskId) {
        return retry.inTransaction(() -> {
            Task task = tasks.find(taskId)
                    .filter(found -> found.isOf(actor.personId()))
                    .orElseThrow(TaskFailures::notFound);
            if (!task.isOpen()) {
                throw decided(task);
            }
            return task.requestId();
        });
    }

    private RequestView decide(
            Actor actor, String taskId, DecisionInput input, boolean overseersToo, Consumer<DecisionContext> how) {
        return steps.onTask(
                actor,
                taskId,
                step -> {
                    DecisionContext decision = decision(step, taskId, overseersToo);
                    if (input.isOfAnother(step.request().id())) {
                        throw new NotPossibleNow(Message.of("engine.task.other-request"));
                    }
                    step.markDecided(taskId);
                    how.accept(decision);
                    return views.view(
                            actor, step.request(), List.of(decision.node().id()));
                },
                TaskFailures::notFound);
    }

    private DecisionContext decision(RequestStep step, String taskId, boolean overseersToo) {
        Optional<Waiting> waiting = step.request().progress().nodeOfTask(taskId);
        Held held = step.request()
                .progress()
                .held(taskId)
                .filter(task -> mayAct(step, task, overseersToo))
                .orElseThrow(() -> denial(step, taskId));
        Waiting place = waiting.orElseThrow();
        ApprovalNode node = step.process().approval(place.nodeId());
        if (node == null) {
            throw new NotPossibleNow(Message.of("engine.task.resubmit-instead"));
        }
        return new DecisionContext(step, node, place, held);
    }

    private static boolean mayAct(RequestStep step, Held task, boolean overseersToo) {
        String actor = step.actor().personId();
        boolean oversees = step.process().settings().owners().contains(actor)
                || step.actor().has(RoleKeys.ADMINISTRATOR);
        return task.personId().equals(actor) || (overseersToo && oversees);
    }

    private Failure denial(RequestStep step, String taskId) {
        return tasks.find(taskId)
                .filter(task -> task.isOf(step.actor().personId()) && !task.isOpen())
                .<Failure>map(this::decided)
                .orElseGet(TaskFailures::notFound);
    }

    private TaskAlreadyDecided decided(Task task) {
        return new TaskAlreadyDecided(people.get(task.decidedBy()).name(), task.moment());
    }
}
