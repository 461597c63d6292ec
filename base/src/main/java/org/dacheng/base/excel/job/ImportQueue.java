package org.dacheng.base.excel.job;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads or writes one import at a time on this node, in the order of arrival, because a large workbook needs much
 * memory. A waiting import occupies its thread, so their number is limited.
 */
@Component
public class ImportQueue {

    private static final int WAITING = 20;

    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicInteger size = new AtomicInteger();
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String runningPersonId;
    private final int max;

    @Autowired
    ImportQueue() {
        this(WAITING);
    }

    ImportQueue(int waiting) {
        max = 1 + waiting;
    }

    /**
     * Waits in the queue.
     *
     * @param personId person who uploaded it
     * @throws TooManyImports when the queue is full
     */
    public <T> T runInTurn(String personId, Supplier<T> work) {
        if (size.incrementAndGet() > max) {
            size.decrementAndGet();
            throw new TooManyImports();
        }
        try {
            waiting.add(personId);
            turn.acquireUninterruptibly();
            try {
                waiting.remove(personId);
                runningPersonId = personId;
                return work.get();
            } finally {
                runningPersonId = null;
                turn.release();
            }
        } finally {
            size.decrementAndGet();
        }
    }

    /** Whether an import of this person is queued and none of theirs is running. */
    public boolean isWaiting(String personId) {
        return waiting.contains(personId) && !personId.equals(runningPersonId);
    }

    /** Number of running and waiting ones. */
    int size() {
        return size.get();
    }
}
