package org.dacheng.base.excel.reader;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row in which at least one cell is filled; kept small, for there are a hundred thousand of them. */
public final class ReadRow {

    private final int number;
    private final @Nullable ReadCell[] cells;

    /** @param cells by column, from 0; those behind the last that is filled are not kept */
    ReadRow(int number, @Nullable ReadCell[] cells) {
        int width = cells.length;
        while (width > 0 && cells[width - 1] == null) {
            width--;
        }
        this.number = number;
        this.cells = Arrays.copyOf(cells, width);
    }

    /** From 1, as the spreadsheet shows it. */
    public int number() {
        return number;
    }

    int width() {
        return cells.length;
    }

    /** @param column from 0 */
    public @Nullable ReadCell cell(int column) {
        return column < cells.length ? cells[column] : null;
    }

    /** Columns whose cells are filled, from the left. */
    public IntStream filled() {
        return IntStream.range(0, cells.length).filter(column -> cells[column] != null);
    }
}
