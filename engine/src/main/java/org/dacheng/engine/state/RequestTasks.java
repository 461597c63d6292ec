package org.dacheng.engine.state;

/** Operations on tasks that requests need; implemented by the task package. */
public interface RequestTasks {

    /** Completes the submitter's own task to change and resubmit the request. */
    void resubmitted(RequestStep step);

    /** Closes all open tasks and notifies their holders. */
    void closeAll(RequestStep step);
}
