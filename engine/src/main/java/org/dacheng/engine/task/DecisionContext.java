package org.dacheng.engine.task;

import java.util.List;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.state.Request;
import org.dacheng.engine.state.RequestProgress.Held;
import org.dacheng.engine.state.RequestProgress.Waiting;
import org.dacheng.engine.state.RequestStep;
import org.dacheng.engine.timeline.NewTimelineEntry;
import org.dacheng.engine.timeline.TimelineEntryKind;

/** An open task about to be decided, with its step and its node. */
record DecisionContext(RequestStep step, ApprovalNode node, Waiting waiting, Held task) {

    Request request() {
        return step.request();
    }

    PublishedDefinition process() {
        return step.process();
    }

    /** Other open tasks of the same node. */
    List<Held> others() {
        return waiting.held().stream()
                .filter(held -> !held.taskId().equals(task.taskId()))
                .toList();
    }

    NewTimelineEntry entry(TimelineEntryKind kind) {
        return step.entry(kind).at(node.id(), node.name());
    }
}
