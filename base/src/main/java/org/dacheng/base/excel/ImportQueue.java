package org.dacheng.base.excel;

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
    private final AtomicInteger asked = new AtomicInteger();
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String served;
    private final int most;

    @Autowired
    ImportQueue() {
        this(WAITING);
    }

    ImportQueue(int waiting) {
        most = 1 + waiting;
    }

    /**
     * Waits in the queue.
     *
     * @param personId person who uploaded it
     * @throws TooManyImports when the queue is full
     */
    public <T> T inTurn(String personId, Supplier<T> work) {
        if (asked.incrementAndGet() > most) {
            asked.decrementAndGet();
            throw new TooManyImports();
        }
        try {
            waiting.add(personId);
            turn.acquireUninterruptibly();
            try {
                waiting.remove(personId);
                served = personId;
                return work.get();
            } finally {
                served = null;
                turn.release();
            }
        } finally {
            asked.decrementAndGet();
        }
    }

    /** Whether an import of this person is queued and none of theirs is running. */
    public boolean waits(String personId) {
        return waiting.contains(personId) && !personId.equals(served);
    }

    /** Number of running and waiting ones. */
    int asked() {
        return asked.get();
    }
}
