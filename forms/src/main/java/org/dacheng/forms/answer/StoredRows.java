package org.dacheng.forms.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.KeyPaths;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each sent row of line items the stored row that it continues. Rows have no ids, and rows may be removed or
 * inserted: unchanged rows are found first, then those with the most equal cells, then those at the same position. Each
 * stored row is continued once.
 */
final class StoredRows {

    private final List<@Nullable Map<String, @Nullable Object>> sent;
    private final List<@Nullable Map<String, @Nullable Object>> stored;
    private final List<String> columns;
    private final int[] continued;
    private final boolean[] used;

    private StoredRows(Field items, List<?> sent, List<?> stored) {
        this.columns = items.components().values().stream()
                .filter(column -> !column.isComputed())
                .map(Field::key)
                .toList();
        this.sent = cells(sent);
        this.stored = cells(stored);
        this.continued = new int[sent.size()];
        this.used = new boolean[stored.size()];
        Arrays.fill(continued, -1);
    }

    /** @return for each sent row the stored one, or {@link StoredAnswers#NONE} for a new row */
    static List<StoredAnswers> of(Field items, List<?> sent, @Nullable Object stored) {
        if (!(stored instanceof List<?> rows) || rows.isEmpty()) {
            return Collections.nCopies(sent.size(), StoredAnswers.NONE);
        }
        StoredRows match = new StoredRows(items, sent, rows);
        match.run();
        return IntStream.of(match.continued)
                .mapToObj(at -> at >= 0 && rows.get(at) instanceof Map<?, ?> row
                        ? StoredAnswers.of(KeyPaths.named(row))
                        : StoredAnswers.NONE)
                .toList();
    }

    private void run() {
        for (int row = 0; row < continued.length; row++) {
            if (isFree(row, row) && equalCells(row, row) == sentCells(row)) {
                take(row, row);
            }
        }
        for (int row = 0; row < continued.length; row++) {
            takeMostEqual(row, Math.max(1, sentCells(row)));
        }
        for (int row = 0; row < continued.length; row++) {
            takeMostEqual(row, 1);
        }
        for (int row = 0; row < continued.length; row++) {
            if (isFree(row, row)) {
                take(row, row);
            }
        }
    }

    private void takeMostEqual(int row, int least) {
        int best = -1;
        int most = least - 1;
        for (int at = 0; at < used.length; at++) {
            int equal = isFree(row, at) ? equalCells(row, at) : 0;
            if (equal > most || equal == most && best >= 0 && at == row) {
                best = at;
                most = equal;
            }
        }
        if (best >= 0) {
            take(row, best);
        }
    }

    private boolean isFree(int row, int at) {
        return at < used.length && !used[at] && continued[row] < 0 && sent.get(row) != null && stored.get(at) != null;
    }

    private void take(int row, int at) {
        continued[row] = at;
        used[at] = true;
    }

    private int sentCells(int row) {
        Map<String, @Nullable Object> cells = sent.get(row);
        return cells == null ? 0 : cells.size();
    }

    /** Number of cells that were sent with the stored value. */
    private int equalCells(int row, int at) {
        Map<String, @Nullable Object> cells = sent.get(row);
        Map<String, @Nullable Object> before = stored.get(at);
        if (cells == null || before == null) {
            return 0;
        }
        return (int) cells.entrySet().stream()
                .filter(cell -> equal(cell.getValue(), before.get(cell.getKey())))
                .count();
    }

    private static boolean equal(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal || one instanceof String
                ? one.equals(other)
                : AnswerComparison.same(one, other);
    }

    /** The cells of each row, comparable; null for what is not a row. */
    private List<@Nullable Map<String, @Nullable Object>> cells(List<?> rows) {
        List<@Nullable Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Object row : rows) {
            if (row instanceof Map<?, ?> map) {
                Map<String, @Nullable Object> named = KeyPaths.named(map);
                Map<String, @Nullable Object> cells = new HashMap<>();
                for (String column : columns) {
                    if (KeyPaths.has(named, column)) {
                        cells.put(column, comparable(KeyPaths.get(named, column)));
                    }
                }
                all.add(cells);
            } else {
                all.add(null);
            }
        }
        return all;
    }

    /** An empty text and an unticked box are equal to a missing value, numbers are equal regardless of scale. */
    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        return "".equals(value) || Boolean.FALSE.equals(value) ? null : value;
    }
}
