package org.dacheng.base.excel;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Runs exports one behind the other, in the order in which they were asked for: on each node half of the processors
 * write workbooks, the others are left to pages. One that waits keeps its thread, so only so many may wait.
 */
@Component
public class ExportQueue {

    private static final int WAITING = 40;

    private final Semaphore running;
    private final AtomicInteger asked = new AtomicInteger();
    private final int most;

    @Autowired
    ExportQueue() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING);
    }

    ExportQueue(int atOnce, int waiting) {
        running = new Semaphore(atOnce, true);
        most = atOnce + waiting;
    }

    /** Writes one export. */
    public interface Export {

        void write() throws IOException;
    }

    /**
     * Waits for its turn, then writes.
     *
     * @throws TooManyExports when too many wait already
     */
    public void write(Export export) throws IOException {
        if (asked.incrementAndGet() > most) {
            asked.decrementAndGet();
            throw new TooManyExports();
        }
        try {
            running.acquireUninterruptibly();
            try {
                export.write();
            } finally {
                running.release();
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
