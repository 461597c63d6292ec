package org.dacheng.engine.state;

/** What requests need of tasks; the tasks implement it. */
public interface RequestTasks {

    /** The submitter's own task, to change and resubmit, is done. */
    void resubmitted(RequestStep step);

    /** Nobody has to decide any more; tells those who had it. */
    void closeAll(RequestStep step);
}
