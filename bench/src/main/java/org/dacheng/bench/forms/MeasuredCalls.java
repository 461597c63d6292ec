package org.dacheng.bench.forms;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.bench.MeasurementStatistics;

/** Times of repeated calls and what they allocate. */
final class MeasuredCalls {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<Double> milliseconds = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private long bytes;

    void call(Runnable call) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long busy = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        call.run();
        milliseconds.add((System.nanoTime() - start) / 1e6);
        processor.add((THREADS.getCurrentThreadCpuTime() - busy) / 1e6);
        bytes += THREADS.getCurrentThreadAllocatedBytes() - allocated;
    }

    double p50() {
        return MeasurementStatistics.percentile(milliseconds, 0.5);
    }

    double p95() {
        return MeasurementStatistics.percentile(milliseconds, 0.95);
    }

    /** Milliseconds of processor time that 95 of 100 calls do not exceed; other programs hardly change it. */
    double processorP95() {
        return MeasurementStatistics.percentile(processor, 0.95);
    }

    private double processorP50() {
        return MeasurementStatistics.percentile(processor, 0.5);
    }

    /** Megabytes per call. */
    double allocated() {
        return bytes / 1e6 / milliseconds.size();
    }

    @Override
    public String toString() {
        return "p50 %.2f ms, p95 %.2f ms (processor %.2f, %.2f ms), %.2f MB"
                .formatted(p50(), p95(), processorP50(), processorP95(), allocated());
    }
}
