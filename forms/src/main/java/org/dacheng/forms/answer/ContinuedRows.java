package org.dacheng.forms.answer;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.field.type.LineItemsType;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each sent row of line items the stored row that it continues. Rows of a page name it by its {@link
 * RowIdentity}. Rows of API clients have no identity, and rows may be removed or inserted: unchanged rows are found
 * first, then those with the most equal cells, then those at the same position. Each stored row is continued once.
 */
final class ContinuedRows {

    private static final int UNKNOWN = -1;
    private static final int NEW = -2;

    private final Field items;
    private final List<Field> columns;
    private final CanonicalCells canonical;
    private final int[] continued;
    private final boolean[] used;

    private List<@Nullable Map<String, @Nullable Object>> sent = List.of();
    private List<@Nullable Map<String, @Nullable Object>> stored = List.of();

    /** Converts a cell as it was sent to its canonical value, or returns it unchanged if it is not valid. */
    interface CanonicalCells {
        @Nullable
        Object apply(Field column, @Nullable Object cell);
    }

    private ContinuedRows(Field items, int sent, int stored, CanonicalCells canonical) {
        this.items = items;
        this.canonical = canonical;
        this.columns = items.components().values().stream()
                .filter(column -> !column.isComputed())
                .toList();
        this.continued = new int[sent];
        this.used = new boolean[stored];
        Arrays.fill(continued, UNKNOWN);
    }

    /**
     * @param stored the stored rows, or those that the default of the line items gives
     * @param given true for rows that are given by default
     * @return for each sent row the stored one, or {@link StoredAnswers#NONE} for a new row
     */
    static List<StoredAnswers> of(
            Field items, List<?> sent, @Nullable Object stored, boolean given, CanonicalCells canonical) {
        if (!(stored instanceof List<?> rows) || rows.isEmpty()) {
            return Collections.nCopies(sent.size(), StoredAnswers.NONE);
        }
        ContinuedRows match = new ContinuedRows(items, sent.size(), rows.size(), canonical);
        match.takeNamed(sent, rows);
        if (IntStream.of(match.continued).anyMatch(at -> at == UNKNOWN)) {
            match.takeSimilar(sent, rows);
        }
        return IntStream.of(match.continued)
                .mapToObj(at -> at >= 0 && rows.get(at) instanceof Map<?, ?> row
                        ? new StoredAnswers(KeyPaths.named(row), given)
                        : StoredAnswers.NONE)
                .toList();
    }

    private void takeNamed(List<?> sentRows, List<?> storedRows) {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int at = 0; at < storedRows.size(); at++) {
            if (storedRows.get(at) instanceof Map<?, ?> row) {
                places.computeIfAbsent(
                                RowIdentity.of(items.components(), KeyPaths.named(row)), id -> new ArrayDeque<>())
                        .add(at);
            }
        }
        for (int row = 0; row < continued.length; row++) {
            Object named = sentRows.get(row) instanceof Map<?, ?> map ? map.get(LineItemsType.STORED_ROW) : null;
            Integer at = places.getOrDefault(String.valueOf(named), new ArrayDeque<>())
                    .poll();
            if ("".equals(named)) {
                continued[row] = NEW;
            } else if (at != null) {
                take(row, at);
            }
        }
    }

    private void takeSimilar(List<?> sentRows, List<?> storedRows) {
        sent = cells(sentRows);
        stored = cells(storedRows);
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
        return at < used.length
                && !used[at]
                && continued[row] == UNKNOWN
                && sent.get(row) != null
                && stored.get(at) != null;
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
                for (Field column : columns) {
                    if (KeyPaths.has(named, column.key())) {
                        Object cell = canonical.apply(column, KeyPaths.get(named, column.key()));
                        cells.put(column.key(), comparable(cell));
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
