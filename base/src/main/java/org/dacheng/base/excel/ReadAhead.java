package org.dacheng.base.excel;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Reads in a second thread: while one part is written into a workbook, the next ones are read from the database. The
 * number of waiting parts is limited, so memory does not grow with their number.
 *
 * @param <T> a part, never null
 */
public final class ReadAhead<T> {

    private static final int WAITING = 2;

    /** An empty element marks the end. */
    private final BlockingQueue<Optional<T>> parts = new ArrayBlockingQueue<>(WAITING);

    /**
     * Returns when everything is written.
     *
     * @param reading passes each part to its argument; runs outside the caller's transaction
     * @param writing receives the parts in order, in the caller's thread
     */
    public static <T> void run(Consumer<Consumer<T>> reading, Consumer<T> writing) {
        new ReadAhead<T>().go(reading, writing);
    }

    private ReadAhead() {}

    private void go(Consumer<Consumer<T>> reading, Consumer<T> writing) {
        ExecutorService reader = Executors.newSingleThreadExecutor(work -> new Thread(work, "export-reader"));
        try {
            Future<?> read = reader.submit(() -> read(reading));
            for (Optional<T> part = parts.take(); part.isPresent(); part = parts.take()) {
                writing.accept(part.get());
            }
            read.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        } finally {
            reader.shutdownNow();
        }
    }

    private void read(Consumer<Consumer<T>> reading) {
        try {
            reading.accept(part -> put(Optional.of(part)));
        } finally {
            put(Optional.empty());
        }
    }

    private void put(Optional<T> part) {
        try {
            parts.put(part);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static IllegalStateException stopped(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(stopped);
    }
}
