package org.dacheng.engine.task;

import java.util.List;
import org.dacheng.engine.flow.Approval;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.request.Progress.Held;
import org.dacheng.engine.request.Progress.Waiting;
import org.dacheng.engine.request.Request;
import org.dacheng.engine.request.Step;
import org.dacheng.engine.timeline.EntryKind;
import org.dacheng.engine.timeline.NewEntry;

/** An open task about to be decided: the step, where the task stands, who has it. */
record Deciding(Step step, Approval node, Waiting waiting, Held task) {

    Request request() {
        return step.request();
    }

    Definition process() {
        return step.process();
    }

    /** Others who have the node at the same time. */
    List<Held> others() {
        return waiting.held().stream()
                .filter(held -> !held.taskId().equals(task.taskId()))
                .toList();
    }

    NewEntry entry(EntryKind kind) {
        return step.entry(kind).at(node.id(), node.name());
    }
}
