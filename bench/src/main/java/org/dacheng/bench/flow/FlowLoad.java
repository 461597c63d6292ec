package org.dacheng.bench.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs flows in several threads for a given time. */
final class FlowLoad {

    /** @return finished flows per second of all threads together */
    static double run(FlowContender contender, int threads, int seconds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            long end = start + TimeUnit.SECONDS.toNanos(seconds);
            List<Future<Long>> counts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                counts.add(pool.submit(() -> until(end, contender, number)));
            }
            long flows = 0;
            for (Future<Long> count : counts) {
                flows += count.get();
            }
            return flows / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private static long until(long end, FlowContender contender, int thread) {
        long flows = 0;
        while (System.nanoTime() < end) {
            contender.flow(thread, thread * 1_000_003L + flows++);
        }
        return flows;
    }

    private FlowLoad() {}
}
