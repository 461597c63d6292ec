package org.dacheng.base.excel.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportQueueTests {

    private final ImportQueue queue = new ImportQueue(2);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();

    @AfterEach
    void letAllGo() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void oneIsReadSomeWaitAndTheRestIsRefused() {
        List<CompletableFuture<Integer>> asked = List.of(ask("hr"), ask("manager"), ask("admin"));
        await().until(() -> running.get() == 1 && queue.size() == 3);

        assertThatExceptionOfType(TooManyImports.class).isThrownBy(() -> queue.runInTurn("hr", () -> 1));
        assertThat(running).hasValue(1);

        end.countDown();
        assertThat(CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)))
                .succeedsWithin(Duration.ofSeconds(10));
        assertThat(queue.size()).isZero();
    }

    @Test
    void oneThatFailsMakesRoomForTheNext() {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> queue.runInTurn("hr", () -> {
                        throw new IllegalStateException("no workbook");
                    }));
        }

        assertThat(queue.runInTurn("hr", () -> "read")).isEqualTo("read");
    }

    @Test
    void onlyPeopleWhoWaitAreToldSo() {
        CompletableFuture<Integer> first = ask("hr");
        await().until(() -> running.get() == 1);
        CompletableFuture<Integer> second = ask("manager");
        CompletableFuture<Integer> third = ask("hr");
        await().until(() -> queue.size() == 3 && queue.isWaiting("manager"));

        assertThat(queue.isWaiting("hr")).isFalse();
        assertThat(queue.isWaiting("admin")).isFalse();

        end.countDown();
        assertThat(CompletableFuture.allOf(first, second, third)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(queue.isWaiting("manager")).isFalse();
    }

    private CompletableFuture<Integer> ask(String personId) {
        return CompletableFuture.supplyAsync(
                () -> queue.runInTurn(personId, () -> {
                    running.incrementAndGet();
                    await().until(() -> end.getCount() == 0);
                    return running.decrementAndGet();
                }),
                threads);
    }
}
