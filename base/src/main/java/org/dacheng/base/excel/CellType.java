package org.dacheng.base.excel;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a column are typed, written, read and shown.
 *
 * @param write value that an export writes into the cell
 * @param read takes the row and the key of the column; null when the cell is blank or was reported as wrong
 * @param show the value as displayed in a preview
 * @param choices values that a template offers; empty when any value is allowed
 * @param <V> a value
 */
public record CellType<V>(
        Column.ColumnKind kind,
        Function<V, @Nullable Object> write,
        BiFunction<SheetRow, String, @Nullable V> read,
        Function<V, String> show,
        Supplier<List<String>> choices) {

    /** Lines of text, without blanks around them. */
    public static CellType<String> text() {
        return new CellType<>(Column.ColumnKind.TEXT, text -> text, SheetRow::text, text -> text, List::of);
    }

    public static CellType<BigDecimal> number() {
        return new CellType<>(
                Column.ColumnKind.NUMBER,
                number -> number,
                (row, column) -> row.number(column, false),
                CellType::formatted,
                List::of);
    }

    public static CellType<Integer> integer() {
        return new CellType<>(Column.ColumnKind.NUMBER, number -> number, SheetRow::integer, String::valueOf, List::of);
    }

    /** A share of 1. */
    public static CellType<BigDecimal> share() {
        return new CellType<>(Column.ColumnKind.PERCENT, share -> share, SheetRow::share, CellType::percent, List::of);
    }

    public static CellType<LocalDate> day() {
        return new CellType<>(Column.ColumnKind.DATE, day -> day, SheetRow::day, LocalDate::toString, List::of);
    }

    public static CellType<Instant> moment() {
        return new CellType<>(Column.ColumnKind.MOMENT, at -> at, SheetRow::moment, Instant::toString, List::of);
    }

    /** A word for each value. */
    public static <V> CellType<V> labels(LocalizedLabels<V> labels, Locale locale) {
        return new CellType<>(
                Column.ColumnKind.TEXT,
                value -> labels.label(value, locale),
                (row, column) -> row.value(column, labels),
                value -> labels.label(value, locale),
                () -> labels.all(locale));
    }

    /** The same, written in another way. */
    public CellType<V> withWrite(Function<V, @Nullable Object> other) {
        return new CellType<>(kind, other, read, show, choices);
    }

    /** The same, read in another way. */
    public CellType<V> read(BiFunction<SheetRow, String, @Nullable V> other) {
        return new CellType<>(kind, write, other, show, choices);
    }

    /** The same, shown in another way. */
    public CellType<V> withShow(Function<V, String> other) {
        return new CellType<>(kind, write, read, other, choices);
    }

    /** The same with choices. */
    public CellType<V> choices(Supplier<List<String>> other) {
        return new CellType<>(kind, write, read, show, other);
    }

    /** Grouped, with at most six decimals: {@code 12,000.5}. */
    public static String formatted(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** A share of 1 as a percentage: {@code 12.5%}. */
    public static String percent(BigDecimal share) {
        return formatted(share.movePointRight(2)) + "%";
    }
}
