package org.dacheng.base.excel.reader;

import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dacheng.base.text.DateParser;
import org.jspecify.annotations.Nullable;

/**
 * A cell that somebody filled in.
 *
 * @param text what was typed or calculated; of a number its digits, with a point
 * @param look how its number is shown
 * @param from1904 the workbook counts its days from 1904
 */
public record ReadCell(Kind kind, String text, Look look, boolean from1904) {

    /** What a spreadsheet took the cell for. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        ERROR,
        FORMULA
    }

    /** What the number format of a cell makes of its number. */
    public enum Look {
        PLAIN,
        /** A hundred times the number, before a percent sign. */
        PERCENT,
        /** The number as it is, before a percent sign that is only text. */
        PERCENT_SIGN,
        /** With a percent sign in a format that shows something else than the number or its hundredfold. */
        UNCLEAR,
        DATE
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** The moment of a number that is shown as one; null when it is none, or not kept by databases. */
    public @Nullable LocalDateTime moment() {
        if (kind != Kind.NUMBER || look != Look.DATE) {
            return null;
        }
        try {
            double days = Double.parseDouble(text);
            LocalDateTime moment =
                    DateUtil.isValidExcelDate(days) ? DateUtil.getLocalDateTime(days, from1904, false) : null;
            return moment != null && DateParser.isKept(moment.toLocalDate()) ? moment : null;
        } catch (NumberFormatException | java.time.DateTimeException none) {
            return null;
        }
    }
}
