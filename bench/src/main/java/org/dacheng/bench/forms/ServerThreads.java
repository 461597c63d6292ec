package org.dacheng.bench.forms;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Processor time and memory that the threads of the web server have used, which other programs hardly change. */
final class ServerThreads {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String NAME = "http-nio-";

    private final long[] ids = Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
            .filter(thread -> thread != null && thread.getThreadName().startsWith(NAME))
            .mapToLong(thread -> thread.getThreadId())
            .toArray();

    /** Milliseconds since each of them was started. */
    double processor() {
        return Arrays.stream(THREADS.getThreadCpuTime(ids)).sum() / 1e6;
    }

    /** Megabytes since each of them was started. */
    double allocated() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(ids)).sum() / 1e6;
    }
}
