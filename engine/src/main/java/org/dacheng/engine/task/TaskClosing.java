package org.dacheng.engine.task;

import java.util.List;
import org.dacheng.engine.event.TaskObsolete;
import org.dacheng.engine.state.RequestProgress.Held;
import org.dacheng.engine.state.RequestProgress.Waiting;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.state.RequestStep;
import org.dacheng.engine.state.RequestTasks;
import org.springframework.stereotype.Component;

/** Closes tasks of people who no longer have to decide, and notifies them. */
@Component
class TaskClosing implements RequestTasks {

    private final TaskStore tasks;

    TaskClosing(TaskStore tasks) {
        this.tasks = tasks;
    }

    void close(RequestStep step, List<Waiting> nodes) {
        for (Waiting node : nodes) {
            close(step, node.nodeId(), node.held());
        }
    }

    void close(RequestStep step, String nodeId, List<Held> held) {
        tasks.close(step, held);
        List<String> people = held.stream().map(Held::personId).distinct().toList();
        step.addEvent(new TaskObsolete(
                step.ref(), step.actor().personId(), people, step.process().nodeName(nodeId)));
    }

    @Override
    public void resubmitted(RequestStep step) {
        Held mine = step.request()
                .progress()
                .allHeld()
                .filter(held -> held.personId().equals(step.actor().personId()))
                .filter(held -> step.request().status() == RequestStatus.RETURNED)
                .findFirst()
                .orElseThrow(TaskFailures::notReturned);
        tasks.decide(step, mine.taskId(), Outcome.RESUBMIT, null);
    }

    /** Changes only the rows, because the events of a withdrawal notify people already. */
    @Override
    public void closeAll(RequestStep step) {
        tasks.close(step, step.request().progress().allHeld().toList());
    }
}
