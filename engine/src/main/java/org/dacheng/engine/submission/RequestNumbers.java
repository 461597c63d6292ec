package org.dacheng.engine.submission;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dacheng.base.database.CommitOutcomeUnknown;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Allocates numbers of a series. They are reserved in a short transaction of their own, several at once under load, so
 * that submissions do not lock a shared row. Numbers are therefore unique, but neither gapless nor, with several
 * application nodes, in the order of submission.
 */
@Component
class RequestNumbers {

    private static final int MAX_AT_ONCE = 64;
    private static final int MAX_SERIES = 500;
    private static final long QUICK = Duration.ofSeconds(1).toNanos();

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    RequestNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    long take(String series) {
        if (blocks.size() > MAX_SERIES) {
            blocks.clear();
        }
        return blocks.computeIfAbsent(series, Block::new).take();
    }

    /** Returns a number that was not used. */
    void release(String series, long number) {
        blocks.computeIfAbsent(series, Block::new).release(number);
    }

    /**
     * Advances the counter past the highest existing number, if it fell behind because a server lost its last seconds.
     */
    void catchUp(String series) {
        long highest = highest(series);
        own.executeWithoutResult(
                status -> jdbc.sql("update engine_number set next_value = ? where series = ? and next_value <= ?")
                        .params(highest + 1, series, highest)
                        .update());
        blocks.remove(series);
    }

    private long highest(String series) {
        int start = series.length() + 1;
        return jdbc
                .sql("select number from engine_request where number > ? and number < ?")
                // A colon comes after the digits.
                .params(series + "-", series + "-:")
                .query(String.class)
                .list()
                .stream()
                .map(number -> number.substring(start))
                .filter(count -> count.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    private long reserve(String series, int size) {
        try {
            return reserveOnce(series, size);
        } catch (CommitOutcomeUnknown mayBeReserved) {
            // Numbers may be skipped, but none is allocated twice.
            return reserveOnce(series, size);
        }
    }

    private long reserveOnce(String series, int size) {
        Long after = own.execute(status -> {
            if (advance(series, size) == 0) {
                begin(series, size);
            }
            return jdbc.sql("select next_value from engine_number where series = ?")
                    .param(series)
                    .query(Long.class)
                    .single();
        });
        if (after == null) {
            throw new IllegalStateException("no number for " + series);
        }
        return after - size;
    }

    private int advance(String series, int size) {
        return jdbc.sql("update engine_number set next_value = next_value + ? where series = ?")
                .params(size, series)
                .update();
    }

    private void begin(String series, int size) {
        try {
            jdbc.sql("insert into engine_number (series, next_value) values (?, ?)")
                    .params(series, 1L + size)
                    .update();
        } catch (DuplicateKeyException begunByAnother) {
            advance(series, size);
        }
    }

    /**
     * Reserved numbers that are not allocated yet; the next block is twice as large if this one was used up quickly.
     */
    private final class Block {

        private final String series;
        private final Deque<Long> free = new ArrayDeque<>();
        private int size = 1;
        private long reservedAt = System.nanoTime() - QUICK;

        Block(String series) {
            this.series = series;
        }

        synchronized long take() {
            if (free.isEmpty()) {
                long now = System.nanoTime();
                size = now - reservedAt < QUICK ? Math.min(size * 2, MAX_AT_ONCE) : 1;
                reservedAt = now;
                long first = reserve(series, size);
                for (int i = 0; i < size; i++) {
                    free.add(first + i);
                }
            }
            return free.remove();
        }

        synchronized void release(long number) {
            free.addFirst(number);
        }
    }
}
