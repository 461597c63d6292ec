package org.dacheng.testing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction that pauses before its commit until other threads reach their state. Closed at the end of a test, so
 * that no lock remains after a failure.
 */
public final class HeldTransaction implements AutoCloseable {

    private static final long A_MOMENT = 400;
    private static final long LONG = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final Future<?> transaction;

    private HeldTransaction(PlatformTransactionManager transactions, Runnable work, Runnable afterwards) {
        transaction =
                CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    work.run();
                    done.countDown();
                    await(mayEnd);
                    afterwards.run();
                }));
    }

    /** Returns when the work is done. */
    public static HeldTransaction with(PlatformTransactionManager transactions, Runnable work) {
        return with(transactions, work, () -> {});
    }

    /** @param afterwards runs in the same transaction after it continues */
    public static HeldTransaction with(PlatformTransactionManager transactions, Runnable work, Runnable afterwards) {
        HeldTransaction begun = new HeldTransaction(transactions, work, afterwards);
        await(begun.done);
        return begun;
    }

    /** Starts a task that has to wait for another thread. */
    public static Future<?> waiting(Runnable work) {
        Future<?> begun = CompletableFuture.runAsync(work);
        assertThatThrownBy(() -> begun.get(A_MOMENT, MILLISECONDS)).isInstanceOf(TimeoutException.class);
        return begun;
    }

    /** Lets the transaction commit. */
    public void end() throws Exception {
        mayEnd.countDown();
        transaction.get(LONG, SECONDS);
    }

    /** Waits for another task that may continue now. */
    public static void end(Future<?> other) throws Exception {
        other.get(LONG, SECONDS);
    }

    @Override
    public void close() {
        mayEnd.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG, SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
