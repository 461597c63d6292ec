package org.dacheng.engine.task;

import java.util.List;
import org.dacheng.engine.request.RequestView;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.paging.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Inbox, done and every way to decide. Every decision locks the request's row, so decisions on one request are serial and
 * the second gets {@link TaskAlreadyDecided}. A task that is not the asker's is answered as not found.
 */
@Service
public class Tasks {

    public Slice<TaskRow> list(Asker asker, TaskQuery query) {
        throw new IllegalStateException("to be filled in");
    }

    public long inboxCount(Asker asker) {
        throw new IllegalStateException("to be filled in");
    }

    public RequestView approve(Asker asker, String taskId, Opinion opinion) {
        throw new IllegalStateException("to be filled in");
    }

    public RequestView refuse(Asker asker, String taskId, Opinion opinion, RefusalTarget target) {
        throw new IllegalStateException("to be filled in");
    }

    /** @param nodeId an earlier node, or {@code start} for the submitter */
    public RequestView sendBack(Asker asker, String taskId, String nodeId, Opinion opinion) {
        throw new IllegalStateException("to be filled in");
    }

    public RequestView transfer(Asker asker, String taskId, String personId, Opinion opinion) {
        throw new IllegalStateException("to be filled in");
    }

    /** Each in its own transaction; one that fails does not hold up the others. */
    public List<BatchResult> approveAll(Asker asker, List<String> taskIds, @Nullable String comment) {
        throw new IllegalStateException("to be filled in");
    }

    /** @return request of an open task of the asker. @throws TaskAlreadyDecided when it is no longer open */
    public String requestOf(Asker asker, String taskId) {
        throw new IllegalStateException("to be filled in");
    }
}
