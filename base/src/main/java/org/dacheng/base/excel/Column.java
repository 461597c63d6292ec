package org.dacheng.base.excel;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list: one definition for export, template, import and preview.
 *
 * @param key identifies it in code, previews and errors; unique in its list
 * @param label the heading; an import finds the column by it in either language
 * @param width in characters
 * @param write the cell of a row: String, {@link TonedText}, Number, LocalDate, Instant, Boolean or null for none
 * @param choices values that a template offers; empty when any value is allowed
 * @param input how its cells are read and applied; null when imports use them only to find a row
 * @param <T> a row of the list, written by an export and changed by an import
 */
public record Column<T>(
        String key,
        LocalText label,
        ColumnKind kind,
        int width,
        Function<? super T, ? extends @Nullable Object> write,
        Supplier<List<String>> choices,
        @Nullable Input<T, ?> input) {

    /** Type of its cells. */
    public enum ColumnKind {
        TEXT,
        NUMBER,
        MONEY,
        /** A share of 1. */
        PERCENT,
        DATE,
        MOMENT,
        BOOLEAN
    }

    /** Effect of a blank cell in an import. */
    public enum BlankCells {
        /** Leaves the value as it is. */
        KEEP,
        /** Removes the value. */
        CLEAR
    }

    /** Reads the cell of a row; null when it is blank or was reported as wrong. */
    public interface ValueReader<T, V> {

        @Nullable
        V read(SheetRow row, String column, T target);
    }

    /**
     * How an import reads a cell, gets the current value of the row and applies the value that was read.
     *
     * @param has whether a row has the column; cells of rows without it are ignored
     * @param current value of the row, null for none
     * @param apply sets the value that was read; null removes it
     * @param show the value as displayed in a preview
     * @param <V> its values, compared by {@code equals}, numbers by {@code compareTo}
     */
    public record Input<T, V>(
            Predicate<T> has,
            ValueReader<T, V> read,
            Function<T, @Nullable V> current,
            BiConsumer<T, @Nullable V> apply,
            Function<V, String> show,
            BlankCells blank) {

        private <S> Input<S, V> of(Class<T> type) {
            return new Input<>(
                    row -> type.isInstance(row) && has.test(type.cast(row)),
                    (line, column, row) -> read.read(line, column, type.cast(row)),
                    row -> current.apply(type.cast(row)),
                    (row, value) -> apply.accept(type.cast(row), value),
                    show,
                    blank);
        }
    }

    /** A column that is only exported. */
    public static <T> Column<T> exported(
            String key,
            LocalText label,
            ColumnKind kind,
            int width,
            Function<? super T, ? extends @Nullable Object> write) {
        return new Column<>(key, label, kind, width, write, List::of, null);
    }

    /** A column of texts that is only exported. */
    public static <T> Column<T> text(
            String key, LocalText label, int width, Function<? super T, ? extends @Nullable Object> write) {
        return exported(key, label, ColumnKind.TEXT, width, write);
    }

    /** A column of moments that is only exported. */
    public static <T> Column<T> moment(
            String key, LocalText label, Function<? super T, ? extends @Nullable Object> write) {
        return exported(key, label, ColumnKind.MOMENT, 18, write);
    }

    /** A column of typed values that is only exported. */
    public static <T, V> Column<T> exported(
            String key, LocalText label, int width, CellType<V> type, Function<T, ? extends @Nullable V> current) {
        return new Column<>(key, label, type.kind(), width, withWrite(type, current), type.choices(), null);
    }

    /** A column of typed values that is exported and imported. */
    public static <T, V> Column<T> imported(
            String key,
            LocalText label,
            int width,
            CellType<V> type,
            Function<T, @Nullable V> current,
            BiConsumer<T, @Nullable V> apply,
            BlankCells blank) {
        return imported(
                key, label, width, type, (line, column, row) -> type.read().apply(line, column), current, apply, blank);
    }

    /** The same, for cells whose meaning depends on the row. */
    public static <T, V> Column<T> imported(
            String key,
            LocalText label,
            int width,
            CellType<V> type,
            ValueReader<T, V> read,
            Function<T, @Nullable V> current,
            BiConsumer<T, @Nullable V> apply,
            BlankCells blank) {
        return new Column<>(
                key,
                label,
                type.kind(),
                width,
                withWrite(type, current),
                type.choices(),
                new Input<>(row -> true, read, current, apply, type.show(), blank));
    }

    /** The same column, written in another way. */
    public Column<T> withWrite(Function<? super T, ? extends @Nullable Object> other) {
        return new Column<>(key, label, kind, width, other, choices, input);
    }

    /** The same column in a list that has rows of other types too; it is empty in those. */
    public <S> Column<S> of(Class<T> type) {
        return new Column<>(
                key,
                label,
                kind,
                width,
                row -> type.isInstance(row) ? write.apply(type.cast(row)) : null,
                choices,
                input == null ? null : input.of(type));
    }

    private static <T, V> Function<T, @Nullable Object> withWrite(
            CellType<V> type, Function<T, ? extends @Nullable V> current) {
        return row -> {
            V value = current.apply(row);
            return value == null ? null : type.write().apply(value);
        };
    }
}
