package org.dacheng.base.excel.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportQueueTests {

    private final ExportQueue queue = new ExportQueue(2, 3);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void letAllGo() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void fewRunAtOnceSomeWaitAndTheRestIsRefused() {
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            asked.add(ask());
        }
        await().until(() -> running.get() == 2 && queue.size() == 5);

        assertThatExceptionOfType(TooManyExports.class).isThrownBy(() -> queue.runInTurn(done::incrementAndGet));
        assertThat(running).hasValue(2);

        end.countDown();

        assertThat(CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)))
                .succeedsWithin(Duration.ofSeconds(10));
        assertThat(done).hasValue(5);
    }

    @Test
    void oneThatFailsMakesRoomForTheNext() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> queue.runInTurn(() -> {
                        throw new IOException("gone");
                    }));
        }

        queue.runInTurn(done::incrementAndGet);

        assertThat(done).hasValue(1);
    }

    private CompletableFuture<Void> ask() {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        queue.runInTurn(() -> {
                            running.incrementAndGet();
                            await().until(() -> end.getCount() == 0);
                            running.decrementAndGet();
                            done.incrementAndGet();
                        });
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                },
                threads);
    }
}
