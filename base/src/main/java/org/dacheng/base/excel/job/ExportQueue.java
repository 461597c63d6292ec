package org.dacheng.base.excel.job;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Runs exports in the order of their arrival: on each node half of the processors write workbooks, the others remain
 * available for pages. A waiting export occupies its thread, so their number is limited.
 */
@Component
public class ExportQueue {

    private static final int WAITING = 40;

    private final Semaphore running;
    private final AtomicInteger size = new AtomicInteger();
    private final int max;

    @Autowired
    ExportQueue() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING);
    }

    ExportQueue(int atOnce, int waiting) {
        running = new Semaphore(atOnce, true);
        max = atOnce + waiting;
    }

    /** Writes one export. */
    public interface Export {

        void write() throws IOException;
    }

    /**
     * Waits in the queue, then writes.
     *
     * @throws TooManyExports when the queue is full
     */
    public void runInTurn(Export export) throws IOException {
        if (size.incrementAndGet() > max) {
            size.decrementAndGet();
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
            size.decrementAndGet();
        }
    }

    /** Number of running and waiting ones. */
    int size() {
        return size.get();
    }
}
