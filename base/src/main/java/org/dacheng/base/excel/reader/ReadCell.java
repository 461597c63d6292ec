package org.dacheng.base.excel.reader;

import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dacheng.base.text.DateParser;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is not empty.
 *
 * @param text typed or calculated value; for numbers the digits with a decimal point
 * @param numberFormat how its number is displayed
 * @param from1904 whether the workbook counts days from 1904
 */
public record ReadCell(CellKind kind, String text, NumberFormat numberFormat, boolean from1904) {

    /** Type of the cell in the spreadsheet. */
    public enum CellKind {
        TEXT,
        NUMBER,
        BOOLEAN,
        ERROR,
        FORMULA
    }

    /** How the number format of a cell displays its number. */
    public enum NumberFormat {
        PLAIN,
        /** A hundred times the number, followed by a percent sign. */
        PERCENT,
        /** The number itself, followed by a percent sign that is only text. */
        PERCENT_SIGN,
        /** With a percent sign, but neither the number nor a hundred times the number. */
        UNCLEAR,
        DATE
    }

    public boolean is(CellKind wanted) {
        return kind == wanted;
    }

    /** The moment of a number that is displayed as one; null when it is none, or outside the range of databases. */
    public @Nullable LocalDateTime moment() {
        if (kind != CellKind.NUMBER || numberFormat != NumberFormat.DATE) {
            return null;
        }
        try {
            double days = Double.parseDouble(text);
            LocalDateTime moment =
                    DateUtil.isValidExcelDate(days) ? DateUtil.getLocalDateTime(days, from1904, false) : null;
            return moment != null && DateParser.isStorable(moment.toLocalDate()) ? moment : null;
        } catch (NumberFormatException | java.time.DateTimeException none) {
            return null;
        }
    }
}
