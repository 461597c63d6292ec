package org.dacheng.base.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A workbook row applied to the list row that it describes. Differences are computed on demand, so that rules of the
 * list may still adjust the row.
 *
 * @param <T> a row of the list
 */
public final class RowEdit<T> {

    /** Placeholder for a column that the sheet or the row does not have. */
    private static final Object IGNORED = new Object();

    private final List<Column<T>> columns;
    private final T target;

    /** Previous values by column; an array, because there are a hundred thousand rows. */
    private final @Nullable Object[] before;

    /** Applies all cells of the row; a cell that cannot be read is reported and changes nothing. */
    public static <T> RowEdit<T> of(List<Column<T>> columns, SheetRow row, T target) {
        RowEdit<T> edit = new RowEdit<>(columns, target);
        for (int i = 0; i < columns.size(); i++) {
            Column.Input<T, ?> input = columns.get(i).input();
            boolean there = input != null
                    && row.has(columns.get(i).key())
                    && input.has().test(target);
            edit.before[i] = there ? edit.apply(row, columns.get(i).key(), Objects.requireNonNull(input)) : IGNORED;
        }
        return edit;
    }

    private RowEdit(List<Column<T>> columns, T target) {
        this.columns = columns;
        this.target = target;
        this.before = new Object[columns.size()];
    }

    /** Returns the previous value. */
    private <V> @Nullable Object apply(SheetRow row, String key, Column.Input<T, V> input) {
        V old = input.current().apply(target);
        if (!row.isBlank(key)) {
            V read = input.read().read(row, key, target);
            // An equal value is not stored again.
            if (read != null && !isSame(old, read)) {
                input.apply().accept(target, read);
            }
        } else if (input.blank() == Column.BlankCells.CLEAR) {
            input.apply().accept(target, null);
        }
        return old;
    }

    /** In the order of the columns. */
    public List<CellChange> changes() {
        return changes(column -> true);
    }

    /** Changes of the chosen columns, in their order. */
    public List<CellChange> changes(Predicate<String> chosen) {
        List<CellChange> changes = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column.Input<T, ?> input = columns.get(i).input();
            if (input != null && chosen.test(columns.get(i).key()) && isChanged(i, input)) {
                changes.add(change(columns.get(i).key(), input, before[i]));
            }
        }
        return changes;
    }

    /** The value if the column has changed, otherwise null. */
    public <V> @Nullable V ifChanged(String key, @Nullable V value) {
        for (int i = 0; i < columns.size(); i++) {
            Column.Input<T, ?> input = columns.get(i).input();
            if (input != null && columns.get(i).key().equals(key) && isChanged(i, input)) {
                return value;
            }
        }
        return null;
    }

    private boolean isChanged(int at, Column.Input<T, ?> input) {
        Object old = before[at];
        if (old == IGNORED) {
            return false;
        }
        return !isSame(old, input.current().apply(target));
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal another
                ? number.compareTo(another) == 0
                : Objects.equals(one, other);
    }

    @SuppressWarnings("unchecked")
    private <V> CellChange change(String key, Column.Input<T, V> input, @Nullable Object old) {
        return new CellChange(
                key, show(input, (V) old), show(input, input.current().apply(target)));
    }

    private <V> String show(Column.Input<T, V> input, @Nullable V value) {
        return value == null ? "" : input.show().apply(value);
    }
}
