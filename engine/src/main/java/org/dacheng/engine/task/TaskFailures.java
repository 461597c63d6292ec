package org.dacheng.engine.task;

import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.engine.state.NotPossibleNow;

/** Failures shared by several operations. */
final class TaskFailures {

    static NotFound notFound() {
        return new NotFound(Message.of("engine.task.not-found"));
    }

    static NotPossibleNow notReturned() {
        return new NotPossibleNow(Message.of("engine.request.not-with-submitter"));
    }

    private TaskFailures() {}
}
