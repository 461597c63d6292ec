package org.dacheng.engine.request;

/** What requests need of tasks; the tasks implement it. */
public interface TaskBook {

    /** The submitter's own task, to change and resubmit, is done. */
    void resubmitted(Step step);

    /** Nobody has to decide any more; tells those who had it. */
    void closeAll(Step step);
}
