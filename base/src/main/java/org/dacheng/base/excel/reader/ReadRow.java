package org.dacheng.base.excel.reader;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row with at least one non-empty cell; compact, because there are a hundred thousand of them. */
public final class ReadRow {

    private final int number;
    private final @Nullable ReadCell[] cells;

    /** @param cells cells by column from 0, up to the last non-empty one */
    ReadRow(int number, @Nullable ReadCell[] cells) {
        int width = cells.length;
        while (width > 0 && cells[width - 1] == null) {
            width--;
        }
        this.number = number;
        this.cells = Arrays.copyOf(cells, width);
    }

    /** Row number from 1, as in the spreadsheet. */
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

    /** Columns with non-empty cells, from the left. */
    public IntStream filled() {
        return IntStream.range(0, cells.length).filter(column -> cells[column] != null);
    }
}
