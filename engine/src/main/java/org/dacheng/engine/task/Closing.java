package org.dacheng.engine.task;

import java.util.List;
import org.dacheng.engine.event.TaskObsolete;
import org.dacheng.engine.request.Progress.Held;
import org.dacheng.engine.request.Progress.Waiting;
import org.dacheng.engine.request.RequestStatus;
import org.dacheng.engine.request.Step;
import org.dacheng.engine.request.TaskBook;
import org.springframework.stereotype.Component;

/** Takes tasks back from people who no longer have to decide, and tells them so. */
@Component
class Closing implements TaskBook {

    private final TaskStore tasks;

    Closing(TaskStore tasks) {
        this.tasks = tasks;
    }

    void close(Step step, List<Waiting> nodes) {
        for (Waiting node : nodes) {
            close(step, node.nodeId(), node.held());
        }
    }

    void close(Step step, String nodeId, List<Held> held) {
        tasks.close(step, held);
        List<String> people = held.stream().map(Held::personId).distinct().toList();
        step.tell(new TaskObsolete(
                step.ref(), step.asker().personId(), people, step.process().nodeName(nodeId)));
    }

    @Override
    public void resubmitted(Step step) {
        Held mine = step.request()
                .progress()
                .allHeld()
                .filter(held -> held.personId().equals(step.asker().personId()))
                .filter(held -> step.request().status() == RequestStatus.RETURNED)
                .findFirst()
                .orElseThrow(TaskFailures::notReturned);
        tasks.decide(step, mine.taskId(), Outcome.RESUBMIT, null);
    }

    /** The events of withdrawing tell people already: only the rows change. */
    @Override
    public void closeAll(Step step) {
        tasks.close(step, step.request().progress().allHeld().toList());
    }
}
