package org.dacheng.bench.export;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Measures the largest heap size after a garbage collection, which is the memory that a program really needs. */
final class HeapPeak {

    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());

    private final AtomicLong bytes = new AtomicLong();

    HeapPeak() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                if (notification.getUserData() instanceof CompositeData data) {
                                    collected(GarbageCollectionNotificationInfo.from(data));
                                }
                            },
                            null,
                            null);
        }
    }

    private void collected(GarbageCollectionNotificationInfo collection) {
        long left = collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> HEAP.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        bytes.accumulateAndGet(left, Math::max);
    }

    /** Peak in megabytes since the last call. */
    double take() {
        return bytes.getAndSet(0) / 1e6;
    }
}
