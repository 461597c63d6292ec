package org.dacheng.okr.imports;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets one import at a time be read or written on this node, in the order in which they came: a large workbook takes a
 * good part of the memory. One that waits keeps its thread, so only so many may wait.
 */
@Component
class ImportQueue {

    private static final int WAITING = 20;

    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicInteger asked = new AtomicInteger();
    private final int most;

    @Autowired
    ImportQueue() {
        this(WAITING);
    }

    ImportQueue(int waiting) {
        most = 1 + waiting;
    }

    /**
     * Waits for its turn.
     *
     * @throws TooManyImports when too many wait already
     */
    <T> T inTurn(Supplier<T> work) {
        if (asked.incrementAndGet() > most) {
            asked.decrementAndGet();
            throw new TooManyImports();
        }
        try {
            turn.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                turn.release();
            }
        } finally {
            asked.decrementAndGet();
        }
    }

    /** Running and waiting. */
    int asked() {
        return asked.get();
    }
}
