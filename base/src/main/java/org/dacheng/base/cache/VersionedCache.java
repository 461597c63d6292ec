package org.dacheng.base.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One immutable value read from the database and cached in memory. A change on this node is visible at once after its
 * commit, on other nodes within two seconds; the changing transaction sees its own change; others never see uncommitted
 * data.
 */
public final class VersionedCache<T> {

    private static final long RECHECK_NANOS = Duration.ofSeconds(2).toNanos();

    private final VersionedCaches caches;
    private final String name;
    private final Supplier<T> load;
    private final AtomicLong epoch = new AtomicLong();
    private volatile @Nullable CachedValue<T> held;

    VersionedCache(VersionedCaches caches, String name, Supplier<T> load) {
        this.caches = caches;
        this.name = name;
        this.load = load;
    }

    public T get() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return load.get();
        }
        CachedValue<T> now = held;
        if (now == null || now.epoch != epoch.get() || System.nanoTime() - now.checkedAt > RECHECK_NANOS) {
            now = refresh(now);
        }
        return now.value;
    }

    /** Marks the value as changed. Call it inside the transaction that changes the rows behind the value. */
    public void invalidate() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("a change of " + name + " needs a transaction");
        }
        caches.incrementVersion(name);
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        }
        TransactionSynchronizationManager.registerSynchronization(new UnbindAfterCompletion());
    }

    /**
     * Not synchronised: two threads may load at the same time, but none waits for another while it holds a connection.
     */
    private CachedValue<T> refresh(@Nullable CachedValue<T> before) {
        long epochNow = epoch.get();
        // Read before the value: a change in between causes one load too many, never one too few.
        long version = caches.version(name);
        boolean same = before != null && before.epoch == epochNow && before.version == version;
        T value = same && before != null ? before.value : load.get();
        CachedValue<T> fresh = new CachedValue<>(value, version, epochNow, System.nanoTime());
        held = fresh;
        return fresh;
    }

    private record CachedValue<T>(T value, long version, long epoch, long checkedAt) {}

    private final class UnbindAfterCompletion implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(VersionedCache.this);
            epoch.incrementAndGet();
        }
    }
}
